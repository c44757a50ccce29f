import { expect, test } from 'vitest';
import { parseMachineReadable } from '../../../../src/engine/vagrant/machine-readable.ts';
import { downloadFraction, upProgress } from '../../../../src/engine/vagrant/progress.ts';

test('up is as far as its machines are together, and never goes back', () => {
  const told: number[] = [];
  const read = upProgress(2, { progress: (fraction) => told.push(fraction) });
  for (const line of [
    "1795342542,,ui,info,Bringing machine 'm1' up with 'lxc' provider...",
    "1795342542,m1,ui,info,==> m1: Importing base box 'bookworm'...",
    '1795342553,m1,ui,info,==> m1: Starting container...',
    '1795342553,a1,ui,info,==> a1: Starting container...',
    "1795342553,a1,ui,info,==> a1: Importing base box 'bookworm'...",
    '1795342557,m1,ui,output,==> m1: Machine booted and ready!',
    '1795342561,m1,action,up,end',
    '1795342562,a1,action,up,end',
  ]) {
    read(parseMachineReadable(line));
  }
  expect(told).toEqual([0.025, 0.25, 0.5, 0.7, 0.75, 1]);
});

test('a download tells its percentage', () => {
  const of = (line: string) => downloadFraction(parseMachineReadable(line));
  expect(of('1795342540,,ui,detail,Progress: 40% (Rate: 1M/s)')).toBe(0.4);
  expect(of('Progress: 7% (Rate: 1M/s)')).toBe(0.07);
  expect(of('1795342540,,ui,detail,Downloading')).toBeNull();
});
