import { describe, expect, it } from 'vitest';
import { renderText } from '../../../../src/shared/messages/message.ts';
import { fitOn } from '../../../../src/shared/topology/fit.ts';

const minimal = { machines: 4, cpus: 10, memoryMiB: 10752 };
const laptop = { memoryMiB: 16384, freeMemoryMiB: 12288, cpus: 8 };

describe('the minimal topology', () => {
  it('fits a laptop with 16 GB of which 12 are free', () => {
    const fit = fitOn(laptop, minimal);
    expect(fit).toMatchObject({ verdict: 'fits', leftMiB: 5632 });
    expect(fit.messages.map((message) => renderText(message))).toEqual([
      'Fits, leaves 5.5 GB for you.',
    ]);
  });

  it('is tight where other programs have the memory, or processors are few', () => {
    const busy = fitOn({ memoryMiB: 16384, freeMemoryMiB: 8192, cpus: 2 }, minimal);
    expect(busy.verdict).toBe('tight');
    expect(busy.messages.map((message) => renderText(message))).toEqual([
      'Tight: 10.5 GB are needed, 8.0 GB of 16.0 GB are free.',
      '10 virtual CPUs share 2 of this computer.',
    ]);
  });

  it('is too big where the system itself would have less than 1 GB', () => {
    const least = minimal.memoryMiB + 1024;
    const verdictOf = (memoryMiB: number) =>
      fitOn({ memoryMiB, freeMemoryMiB: memoryMiB, cpus: 8 }, minimal).verdict;
    expect([verdictOf(least), verdictOf(least - 1)]).toEqual(['fits', 'too-big']);
  });
});
