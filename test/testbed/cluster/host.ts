import { execFileSync } from 'node:child_process';
import { lookup } from 'node:dns/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { CommandLine } from './command-line.ts';

const testbed = resolve(import.meta.dirname, '..');

/** What a testbed test works in: an own data folder and a stand-in installer, both removed at the end. */
export interface Surroundings {
  readonly data: string;
  readonly installer: string;
  readonly dcosVersion: string;
  readonly commandLine: CommandLine;
  /** Everything that a cluster could leave on this host, as text to compare. */
  inventory(): string;
  remove(): void;
}

/** `dcosVersion` is the version of DC/OS whose contract the stand-in keeps, `variant` what it says that it is. */
export function makeSurroundings(dcosVersion = '1.13.9', variant = 'open'): Surroundings {
  const folder = mkdtempSync(join(tmpdir(), 'dv-testbed-'));
  const data = join(folder, 'data');
  const installer = join(folder, 'dcos_generate_config.sh');
  const env = { ...process.env, STANDIN_VARIANT: variant };
  execFileSync('bash', [join(testbed, 'standin/build.sh'), dcosVersion, installer], { env });
  return {
    data,
    installer,
    dcosVersion,
    commandLine: new CommandLine(data),
    inventory: () =>
      execFileSync('bash', [join(testbed, 'machines/inventory.sh')], { encoding: 'utf8' }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Names of the containers that exist, and of those that run, as lxc itself says. */
export function containers(): { all: string[]; running: string[] } {
  const list = (...args: string[]) =>
    execFileSync('lxc-ls', ['-1', ...args], { encoding: 'utf8' })
      .split('\n')
      .map((name) => name.trim())
      .filter((name) => name !== '');
  return { all: list(), running: list('--running') };
}

/** The address a name leads to on this host, or null. */
export async function addressOf(name: string): Promise<string | null> {
  return lookup(name, { family: 4 }).then(
    ({ address }) => address,
    () => null,
  );
}

/** The JSON that a URL answers with; fails for any status but 200. */
export async function json(url: string): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
  return response.json();
}
