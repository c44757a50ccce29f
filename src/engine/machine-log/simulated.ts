import type { MachineType } from '../../shared/cluster/kinds.ts';
import { unitsOf } from '../../shared/machine-log/units.ts';
import { rest } from '../history/abortable.ts';
import type { MachineLogLine } from './line.ts';
import type { MachineLogRequest } from './request.ts';

/** A simulated machine says something this often, ms. */
const beatMs = 2_000;

const sentences = [
  'Started.',
  'Answering health checks.',
  'Leader is the first master.',
  'Nothing to do.',
  'Connection kept alive.',
  'Wrote its state.',
] as const;

export interface SimulatedLog {
  readonly machine: { readonly name: string; readonly type: MachineType };
  readonly dcos: string | null;
  /** When the machine booted, ms since 1970. */
  readonly since: number;
  now(): number;
}

/**
 * What a simulated machine's journal reads like: each line says that it is simulated. The same lines come
 * for the same time, whoever asks.
 */
export async function* simulatedLines(
  log: SimulatedLog,
  { unit, lines, follow }: MachineLogRequest,
  signal: AbortSignal,
): AsyncGenerator<readonly MachineLogLine[], void, undefined> {
  const units = unitsOf(log.machine.type, log.dcos);
  const wanted = unit?.replace(/\.service$/, '') ?? null;
  const first = Math.ceil(log.since / beatMs);
  let next = Math.max(first, lastBeat(log) + 1 - lines * (wanted === null ? 1 : units.length));
  // What is begun with reaches back to the boot, when every unit said that it had started.
  let told: MachineLogLine[] = units
    .filter((each) => wanted === null || each === wanted)
    .map((each) => lineOf(log.machine.name, each, log.since, sentences[0]));
  while (!signal.aborted) {
    for (const last = lastBeat(log); next <= last; next += 1) {
      const said = units[next % units.length] ?? '';
      if (wanted === null || said === wanted) {
        told.push(lineOf(log.machine.name, said, next * beatMs, sentenceOf(next)));
      }
    }
    if (told.length > 0) yield told.slice(-lines);
    if (!follow) return;
    told = [];
    await rest(Math.max(50, next * beatMs - log.now()), signal);
  }
}

function lastBeat({ now }: SimulatedLog): number {
  return Math.floor(now() / beatMs);
}

function sentenceOf(beat: number): string {
  return sentences[beat % sentences.length] ?? '';
}

function lineOf(machine: string, unit: string, at: number, sentence: string): MachineLogLine {
  const text = `${unit}[${1_000 + (unit.length % 9) * 7}]: (simulated) ${sentence}`;
  return { at, text, whole: `${new Date(at).toISOString().slice(0, 19)}+0000 ${machine} ${text}` };
}
