import type { MachineState } from '../cluster/states.ts';

/** Most lines that are asked for at once; a journal may hold many more. */
export const mostLines = 1_000_000;

/** A machine in one of these states does not answer; its journal cannot be read. */
export const silentStates: readonly MachineState[] = [
  'absent',
  'stopped',
  'saved',
  'paused',
  'aborted',
];

/** How many lines a person is shown who asks for no number. */
export const usualLines = 1_000;

/** The characters of unit names in systemd.unit(5), without patterns and without what reads as an option. */
export const unitName = /^[A-Za-z0-9_.:@\\][A-Za-z0-9_.:@\\-]{0,254}$/;

export function isCountOfLines(count: number): boolean {
  return Number.isInteger(count) && count >= 1 && count <= mostLines;
}
