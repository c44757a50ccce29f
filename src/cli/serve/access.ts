import { createHash, randomBytes } from 'node:crypto';

/** How long a link can be used, ms. */
export const codeLifeMs = 60_000;

export type Refusal = 'code-used' | 'code-expired' | 'session-unknown';

export type Admission =
  | { readonly admitted: true; readonly session: string }
  | { readonly admitted: false; readonly reason: Refusal };

/** Where codes are kept until they are used: only their SHA-256, never a code. */
export interface CodeStore {
  put(hash: string): void;
  /** When the code was made, ms since 1970, and forgets it; null where there is none. */
  take(hash: string): number | null;
}

/**
 * Who may talk to the engine. A link's code serves once and for 60 s; it is exchanged for a session that
 * ends with this process. Both are 256 random bits and kept as their SHA-256: what is compared is the hash, so that the
 * time it takes tells nothing of the secret.
 */
export interface Access {
  exchange(code: string): Admission;
  resume(session: string): Admission;
}

export function createAccess(codes: CodeStore, now: () => number = Date.now): Access {
  const sessions = new Set<string>();
  const used = new Set<string>();
  return {
    exchange: (code) => {
      const hash = hashOf(code);
      const madeAt = codes.take(hash);
      if (madeAt === null) {
        return { admitted: false, reason: used.has(hash) ? 'code-used' : 'code-expired' };
      }
      used.add(hash);
      // A clock that was set back makes no code younger than it is.
      if (Math.abs(now() - madeAt) > codeLifeMs) return { admitted: false, reason: 'code-expired' };
      const session = secret();
      sessions.add(hashOf(session));
      return { admitted: true, session };
    },
    resume: (session) =>
      sessions.has(hashOf(session))
        ? { admitted: true, session }
        : { admitted: false, reason: 'session-unknown' },
  };
}

/** A code made outside of the serving process, and what is left for that process to know it by. */
export function newCode(): { code: string; hash: string } {
  const code = secret();
  return { code, hash: hashOf(code) };
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
