import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type CodeStore, createAccess, newCode } from '../../../../src/cli/serve/access.ts';

const minute = 60_000;

/** Access whose clock is turned by hand. */
function world() {
  let now = 1_000_000;
  const made = new Map<string, number>();
  const codes: CodeStore = {
    put: (hash) => {
      made.set(hash, now);
    },
    take: (hash) => {
      const at = made.get(hash) ?? null;
      made.delete(hash);
      return at;
    },
  };
  return {
    made,
    access: createAccess(codes, () => now),
    link: () => {
      const { code, hash } = newCode();
      codes.put(hash);
      return code;
    },
    later: (ms: number) => {
      now += ms;
    },
  };
}

describe('a code', () => {
  it('is exchanged for a session', () => {
    const { access, link } = world();
    expect(access.exchange(link())).toEqual({ admitted: true, session: expect.any(String) });
  });

  it('serves once', () => {
    const { access, link } = world();
    const code = link();
    access.exchange(code);
    expect(access.exchange(code)).toEqual({ admitted: false, reason: 'code-used' });
  });

  it('still serves at the end of its minute', () => {
    const { access, link, later } = world();
    const code = link();
    later(minute);
    expect(access.exchange(code).admitted).toBe(true);
  });

  it('has expired after it, and stays so', () => {
    const { access, link, later } = world();
    const code = link();
    later(minute + 1);
    expect(access.exchange(code)).toEqual({ admitted: false, reason: 'code-expired' });
    later(-minute);
    expect(access.exchange(code).admitted).toBe(false);
  });

  it('does not live longer because the clock was set back', () => {
    const { access, link, later } = world();
    const code = link();
    later(-minute - 1);
    expect(access.exchange(code).admitted).toBe(false);
  });

  it('that was never made is not known', () => {
    const { access } = world();
    expect(access.exchange('guessed')).toEqual({ admitted: false, reason: 'code-expired' });
  });

  it('has 256 random bits, and is kept as its hash only', () => {
    const { made, link } = world();
    const code = link();
    expect(Buffer.from(code, 'base64url')).toHaveLength(32);
    expect([...made.keys()]).toEqual([createHash('sha256').update(code).digest('hex')]);
    expect(link()).not.toBe(code);
  });
});

describe('a session', () => {
  it('opens later connections as often as wanted', () => {
    const { access, link, later } = world();
    const admission = access.exchange(link());
    if (!admission.admitted) throw new Error('The code was refused.');
    later(100 * minute);
    expect(access.resume(admission.session)).toEqual(admission);
    expect(access.resume(admission.session)).toEqual(admission);
  });

  it('of another process, or a code in its place, is not known', () => {
    const { access, link } = world();
    const other = world();
    const admission = other.access.exchange(other.link());
    if (!admission.admitted) throw new Error('The code was refused.');
    const refused = { admitted: false, reason: 'session-unknown' };
    expect(access.resume(admission.session)).toEqual(refused);
    expect(access.resume(link())).toEqual(refused);
  });
});
