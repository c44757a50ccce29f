import { stringify } from 'yaml';
import type { MachineSpec } from '../cluster/spec.ts';
import { renderText } from '../messages/message.ts';
import { ProblemError, problem } from '../problem.ts';
import { type MachineKey, machineKeys } from './machine-fields.ts';
import { type TopologyContext, validateTopology } from './validate.ts';

/** What a key of VagrantConfig.yaml holds; null where the key is left out. */
export type FieldValue = string | number | readonly string[] | null;

/**
 * The machines of a VagrantConfig.yaml; throws a ProblemError of its first error. Use
 * `validateTopology` to hear of all.
 */
export function parseVagrantConfig(text: string, context: TopologyContext = {}): MachineSpec[] {
  const { machines, errors } = validateTopology(text, context);
  if (machines !== null) return machines;
  const first = errors[0];
  if (first === undefined) throw new Error('A topology without machines has no error.');
  const { code, params, path, line } = first;
  throw new ProblemError(problem(code, params, { kind: 'invalid', path, line }), {
    cause: new Error(errors.map((issue) => renderText(issue)).join('\n')),
  });
}

/** A VagrantConfig.yaml of these machines, as dcos-vagrant's own files are written. */
export function writeVagrantConfig(machines: readonly MachineSpec[]): string {
  return machines
    .flatMap(machineLines)
    .map((line) => `${line}\n`)
    .join('');
}

/** The lines of one machine, its name first. */
export function machineLines(machine: MachineSpec): string[] {
  const fields = fieldsOf(machine);
  return [
    `${scalarText(machine.name)}:`,
    ...machineKeys.flatMap((key) => fieldLines(key, fields[key]).map((line) => `  ${line}`)),
  ];
}

/** The lines of one key, none where it is left out. */
export function fieldLines(key: MachineKey, value: FieldValue): string[] {
  if (value === null) return [];
  if (typeof value !== 'object') return [`${key}: ${scalarText(value)}`];
  return [`${key}:`, ...value.map((item) => `- ${scalarText(item)}`)];
}

/** A value on one line, quoted where YAML 1.1, which Ruby reads, would take it for another kind. */
export function scalarText(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = stringify(value, { version: '1.1', lineWidth: 0 }).trimEnd();
  // Ruby knows some plain words and numbers that this library does not, as in 1_000 or 1:30.
  const plain = /^[A-Za-z0-9~][\w ./~<>=+-]*$/.test(text) && !/^[\d_:.+-]+$/.test(text);
  const address = /^\d+\.\d+\.\d+\.\d+$/.test(text);
  if (plain || address || text.startsWith('"')) return text.includes('\n') ? json(value) : text;
  return json(value);
}

/** A machine as the keys of the file. */
export function fieldsOf(machine: MachineSpec): Readonly<Record<MachineKey, FieldValue>> {
  return {
    ip: machine.ip,
    cpus: machine.cpus,
    memory: machine.memoryMiB,
    'memory-reserved': machine.memoryReservedMiB,
    type: machine.type,
    aliases: machine.aliases.length > 0 ? machine.aliases : null,
    box: machine.box.name,
    'box-url': machine.box.url,
    'box-version': machine.box.version,
  };
}

/** JSON's strings are YAML's double-quoted ones, but for two line separators. */
function json(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
