import { describe, expect, it } from 'vitest';
import { waitWithPicture } from '../../../../src/engine/pictures/boot-picture.ts';
import { type Problem, ProblemError, problem } from '../../../../src/shared/problem.ts';

/** A machine whose screen is photographed; `taken` counts the pictures. */
function machine({ screen = true } = {}) {
  const warnings: Problem[] = [];
  const stop = new AbortController();
  const told = {
    taken: 0,
    warnings,
    stop,
    boot: {
      machine: 'm1',
      context: {
        signal: stop.signal,
        warn: (warning: Problem) => warnings.push(warning),
        picture: (name: string) => `/logs/op.${name}.png`,
      },
      take: async () => {
        told.taken += 1;
        return screen;
      },
    },
  };
  return told;
}

const unreachable = new ProblemError(problem('SSH-UNREACHABLE', {}, { machine: 'm1' }));
const failing = async () => {
  throw unreachable;
};

describe('a machine that is waited for', () => {
  it('and answers in time is not photographed', async () => {
    const told = machine();
    const wait = waitWithPicture({ ...told.boot, wait: async () => 'here' });
    expect(await wait).toBe('here');
    expect(told).toMatchObject({ taken: 0, warnings: [] });
  });

  it('and takes long is, and a warning names the picture; then it is waited for on', async () => {
    const told = machine();
    const answers = Promise.withResolvers<string>();
    const wait = waitWithPicture({ ...told.boot, patienceMs: 1, wait: () => answers.promise });
    await expect.poll(() => told.warnings).toHaveLength(1);
    expect(told.warnings[0]).toMatchObject({
      code: 'MACHINE-BOOTS-SLOWLY',
      machine: 'm1',
      picture: '/logs/op.m1.png',
    });
    answers.resolve('here');
    expect(await wait).toBe('here');
  });

  it('in vain is, and the problem names the picture', async () => {
    const told = machine();
    await expect(waitWithPicture({ ...told.boot, wait: failing })).rejects.toMatchObject({
      problem: { code: 'SSH-UNREACHABLE', picture: '/logs/op.m1.png' },
    });
    expect(told.taken).toBe(1);
  });

  it('and has no screen is told of as it is', async () => {
    const told = machine({ screen: false });
    await expect(waitWithPicture({ ...told.boot, wait: failing })).rejects.toBe(unreachable);
    const { take: _, ...without } = told.boot;
    await expect(waitWithPicture({ ...without, wait: failing })).rejects.toBe(unreachable);
  });

  it('until the user cancels is not photographed', async () => {
    const told = machine();
    told.stop.abort();
    await expect(waitWithPicture({ ...told.boot, wait: failing })).rejects.toBe(unreachable);
    expect(told.taken).toBe(0);
  });
});
