import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../../shared/problem.ts';
import { problem, problemOf } from '../../../shared/problem.ts';
import { findProgram } from '../../process/index.ts';
import type { Run } from '../../process/runner.ts';
import { hasVagrantPlugin } from '../../vagrant/index.ts';
import type { Probe } from '../provider.ts';
import { managementBridge } from './addresses.ts';
import { configuredBox } from './box.ts';

export interface ProbeHost {
  readonly run: Run;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly boxPath: string | null;
  readonly isRoot: boolean;
  /** Where the distribution's packages declare Vagrant plugins. */
  readonly systemPlugins: string;
  /** /sys/class/net: a folder a network device. */
  readonly netClass: string;
}

// vagrant-lxc runs everything through sudo, as root too.
const programs = ['lxc-ls', 'lxc-create', 'lxc-start', 'lxc-stop', 'lxc-destroy', 'ip', 'sudo'];

/** Whether containers can be made here, asked of files and one quick program; about 10 ms. */
export async function probeLxc(host: ProbeHost): Promise<Probe> {
  const problems: Problem[] = [];
  const note = (...given: Parameters<typeof problem>) => {
    const [code, params] = given;
    problems.push(problem(code, params, { kind: 'prerequisite' }));
  };
  const missing = await missingPrograms(programs, host.env);
  if (missing.length > 0) note('LXC-MISSING', { programs: missing.join(', ') });
  if ((await findProgram('vagrant', { env: host.env })) === null) note('VAGRANT-MISSING');
  else if (!(await hasVagrantPlugin('vagrant-lxc', host.env, host.systemPlugins))) {
    note('LXC-PLUGIN-MISSING');
  }
  if (!host.isRoot) note('LXC-ROOT-NEEDED');
  if (!existsSync(join(host.netClass, managementBridge))) {
    note('LXC-BRIDGE-MISSING', { bridge: managementBridge });
  }
  await configuredBox(host.boxPath).catch((error: unknown) => problems.push(problemOf(error)));

  const version = missing.includes('lxc-ls') ? null : await lxcVersion(host.run);
  return { available: problems.length === 0, version, problems };
}

async function missingPrograms(names: readonly string[], env: ProbeHost['env']): Promise<string[]> {
  const found = await Promise.all(names.map((name) => findProgram(name, { env })));
  return names.filter((_, index) => found[index] === null);
}

async function lxcVersion(run: Run): Promise<string | null> {
  const asked = { purpose: 'ask lxc for its version', file: 'lxc-ls', args: ['--version'] };
  const answer = await run({ ...asked, timeoutMs: 10_000 }).catch(() => null);
  return answer?.stdout.trim() || null;
}
