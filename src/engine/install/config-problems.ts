import type { ClusterSpec } from '../../shared/cluster/spec.ts';
import { checkConfig } from '../../shared/dcos-config/check.ts';
import { chosenKeys } from '../../shared/dcos-config/choices.ts';
import type { KnownKey } from '../../shared/dcos-config/known-keys.ts';
import { wrongValue } from '../../shared/dcos-config/values.ts';
import { type MessageCode, type Params, renderText } from '../../shared/messages/message.ts';
import { type Problem, ProblemError, problem, problemOf } from '../../shared/problem.ts';
import type { Edition } from '../../shared/releases/edition.ts';
import { redact } from '../process/redact.ts';
import { type ConfigTemplate, parseTemplate } from './config.ts';
import { type ConfigKey, keysFor, readConfigKeys } from './config-keys.ts';
import { readKnownKeys } from './known-keys.ts';
import { readTemplate } from './template.ts';

/** What a configuration is for, as far as it is known. */
export interface ConfiguredDcos {
  /** Version of DC/OS; null before the installer is asked. */
  readonly version: string | null;
  readonly edition: Edition | null;
}

/**
 * Everything that is wrong with the cluster's configuration, told before anything is made: its template, key
 * by key, and what was chosen. Warnings among it. Empty for machines without DC/OS.
 */
export async function configProblems(spec: ClusterSpec, dcos: ConfiguredDcos): Promise<Problem[]> {
  if (spec.release.kind === 'none') return [];
  const [known, keys] = await Promise.all([readKnownKeys(), readConfigKeys()]);
  try {
    const template = await readTemplate(spec);
    const replaced = new Set(keys.filter(({ rule }) => rule === 'always').map(({ key }) => key));
    const inFile = template === null ? [] : checkConfig(template, known, { ...dcos, replaced });
    return [...inFile, ...choiceProblems({ spec, dcos, keys, known: known.keys, template })];
  } catch (error) {
    if (error instanceof ProblemError) return [problemOf(error)];
    throw error;
  }
}

/** Throws what keeps DC/OS from being configured so: the one error, or all of them in one. */
export function refuseConfig(problems: readonly Problem[]): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (first === undefined) return;
  if (errors.length === 1) throw new ProblemError(first);
  const detail = errors.map((each) => renderText(each)).join(' ');
  throw new ProblemError(
    problem('CONFIG-REFUSED', { detail, count: errors.length }, { kind: 'invalid' }),
  );
}

interface Choosing {
  readonly spec: ClusterSpec;
  readonly dcos: ConfiguredDcos;
  readonly keys: readonly ConfigKey[];
  readonly known: readonly KnownKey[];
  readonly template: ConfigTemplate | null;
}

function choiceProblems(choosing: Choosing): Problem[] {
  const chosen = [...chosenKeys(choosing.spec)];
  return [
    ...chosen.flatMap(([key, value]) => wrongChoice(choosing, key, value)),
    ...ipv6Problems(choosing.spec),
  ];
}

function wrongChoice(
  { spec, dcos, keys, known, template }: Choosing,
  key: string,
  value: string | string[],
): Problem[] {
  const { provider, installMethod: method } = spec;
  const { version, edition } = dcos;
  const row = known.find((each) => each.key === key);
  if (version !== null && !takes(keys, key, { version, provider, method })) {
    // What that DC/OS does anyway is not missed.
    if (value === absent[key]) return [];
    return [chosenProblem('CONFIG-CHOICE-NEW', { key, version, since: row?.since ?? '' })];
  }
  if (row?.open !== undefined && edition === 'open' && value !== row.open) {
    return [chosenProblem('CONFIG-CHOICE-ENTERPRISE', { key })];
  }
  const values = row === undefined ? [] : wrongValue(row, value, 'config.yaml');
  return [
    ...values.map(({ code, params }) => chosenProblem(code, params)),
    ...(typeof value === 'string' && hasPassword(value)
      ? [chosenProblem('CONFIG-CHOICE-PASSWORD', { key })]
      : []),
    ...overruled(key, value, template),
  ];
}

/** What DC/OS does where it does not have the key yet. */
const absent: Readonly<Record<string, string>> = {
  check_time: 'false',
  use_proxy: 'false',
  dcos_overlay_enable: 'false',
  enable_docker_gc: 'false',
  enable_ipv6: 'false',
};

function takes(
  keys: readonly ConfigKey[],
  key: string,
  circumstances: Parameters<typeof keysFor>[1],
): boolean {
  return keysFor(keys, circumstances).some((each) => each.key === key);
}

/** A choice that the user's file speaks against. */
function overruled(
  key: string,
  value: string | string[],
  template: ConfigTemplate | null,
): Problem[] {
  if (template === null) return [];
  const said = parseTemplate(template).get(key);
  if (said === undefined || String(said) === String(value)) return [];
  return [chosenProblem('CONFIG-CHOICE-OVERRULED', { key, path: template.path }, 'warning')];
}

/** DC/OS's own box has IPv6 switched off in the kernel. Source: dcos/dcos-vagrant-box ansible. */
function ipv6Problems({ configuration, machines, provider }: ClusterSpec): Problem[] {
  if (configuration?.ipv6 !== true || provider !== 'virtualbox') return [];
  const without = machines.filter(({ box: { name } }) => name === null || name === dcosBox);
  if (without.length === 0) return [];
  const names = without.map(({ name }) => name).join(', ');
  return [chosenProblem('CONFIG-CHOICE-IPV6', { key: 'enable_ipv6', machines: names }, 'warning')];
}

const dcosBox = 'mesosphere/dcos-centos-virtualbox';

/** The user part of an address with a password, or a token in its place. */
function hasPassword(url: string): boolean {
  return redact(url) !== url;
}

function chosenProblem(
  code: MessageCode,
  params: Params = {},
  severity: Problem['severity'] = 'error',
): Problem {
  return problem(code, params, { kind: 'invalid', severity, path: 'configuration' });
}
