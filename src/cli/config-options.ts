import type { Command } from 'commander';
import type { DcosConfiguration } from '../shared/cluster/install-wishes.ts';
import { settableKeys, withKey } from '../shared/dcos-config/choices.ts';
import { refuse } from '../shared/problem.ts';
import { option } from './command.ts';

/** What `up` is told of DC/OS's config.yaml beside a file to start from. */
export interface ConfigOptions {
  readonly set?: readonly string[];
  readonly superuser?: string;
}

export function addConfigOptions(command: Command): Command {
  const set = option('--set <key=value>', 'help.up.set');
  set.argParser((text: string, before: readonly string[] | undefined) => [...(before ?? []), text]);
  return command.addOption(set);
}

/**
 * What the options choose; undefined where they choose nothing. Throws `CLI-SET-FORM`, `CLI-SET-UNKNOWN` and
 * `CONFIG-VALUE-BOOLEAN` (invalid); other values are checked with the cluster.
 */
export function configurationOf({
  set = [],
  superuser,
}: ConfigOptions): DcosConfiguration | undefined {
  let configuration: DcosConfiguration = superuser === undefined ? {} : { superuser };
  for (const text of set) configuration = withText(configuration, text);
  return Object.keys(configuration).length === 0 ? undefined : configuration;
}

function withText(configuration: DcosConfiguration, text: string): DcosConfiguration {
  const [, key = '', value = ''] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
  if (key === '') refuse('CLI-SET-FORM', { text }, { kind: 'invalid' });
  const next = withKey(configuration, key, value);
  if (next === undefined) {
    const keys = settableKeys.join(', ');
    refuse('CLI-SET-UNKNOWN', { key, keys }, { kind: 'invalid' });
  }
  if (next !== null) return next;
  return refuse('CONFIG-VALUE-BOOLEAN', { where: '--set', key, value }, { kind: 'invalid' });
}
