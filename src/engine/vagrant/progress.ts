import type { VagrantLine } from './machine-readable.ts';
import { readableText } from './machine-readable.ts';

/** How far a download is by a line of its progress, 0..1; null for any other line. */
export function downloadFraction(line: VagrantLine): number | null {
  for (const text of readableText(line)) {
    const percent = /Progress: (\d{1,3})%/.exec(text)?.[1];
    if (percent !== undefined) return Math.min(1, Number(percent) / 100);
  }
  return null;
}

/** How far a machine is when Vagrant says this of it: unpacking and booting take about half each. */
const milestones: readonly (readonly [RegExp, number])[] = [
  [/Importing base box|Preparing master VM|Cloning VM/, 0.05],
  [/Starting container|Booting VM/, 0.5],
  [/Machine booted and ready/, 0.9],
];

/** Reads the lines of `vagrant up` and tells how far all machines together are, 0..1. */
export function upProgress(
  machineCount: number,
  { progress }: { progress(fraction: number): void },
): (line: VagrantLine) => void {
  const reached = new Map<string, number>();
  return (line) => {
    if (line.kind === 'raw' || line.target === '') return;
    const fraction = machineFraction(line);
    if (fraction <= (reached.get(line.target) ?? 0)) return;
    reached.set(line.target, fraction);
    const sum = [...reached.values()].reduce((total, each) => total + each, 0);
    progress(Math.min(1, sum / Math.max(1, machineCount)));
  };
}

function machineFraction(line: VagrantLine): number {
  if (line.kind === 'event' && line.type === 'action' && line.data.join() === 'up,end') return 1;
  const text = readableText(line).join('\n');
  return milestones.find(([pattern]) => pattern.test(text))?.[1] ?? 0;
}
