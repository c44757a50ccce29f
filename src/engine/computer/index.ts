import type { CheckResult, ProviderReport } from '../../shared/api/answers.ts';
import { type Totals, totalsOf } from '../../shared/cluster/totals.ts';
import type { HostFacts } from '../../shared/snapshot.ts';
import { parsePresets } from '../../shared/topology/presets.ts';
import type { Run } from '../process/runner.ts';
import type { Probe } from '../providers/provider.ts';
import { processorArchitecture, processorName } from '../providers/virtualbox/processor.ts';
import { resourceText } from '../resources.ts';
import type { Settings } from '../settings/index.ts';
import { runChecks } from './check.ts';
import { cpusCheck } from './checks/cpus.ts';
import { diskCheck } from './checks/disk.ts';
import type { CheckHost } from './checks/host.ts';
import { memoryCheck } from './checks/memory.ts';
import { hostFacts } from './facts.ts';
import { keptFor } from './kept.ts';
import { providerReports } from './providers.ts';
import { systemFamily } from './system.ts';

/** This computer, as far as clusters on it are concerned. Nothing here changes anything. */
export interface Computer {
  /** What it has now; quick. */
  facts(): Promise<HostFacts>;
  /** Where machines can run. Ends within some 10 s, whatever hangs; kept for 10 s. */
  providers(): Promise<ProviderReport[]>;
  /** Whether its memory, processors and disk are enough for the smallest cluster of real machines. */
  checks(): Promise<CheckResult[]>;
  /** The next report looks anew: settings have changed, or the user installed something. */
  forget(): void;
}

export interface ComputerOptions {
  readonly data: string;
  readonly run: Run;
  readonly env: Readonly<Record<string, string | undefined>>;
  settings(): Promise<Settings>;
  /** What the lxc provider says of this computer. */
  probeLxc(): Promise<Probe>;
  /** Another computer, for tests. */
  readonly system?: Partial<CheckHost>;
  readonly checkTimeoutMs?: number;
}

const keepMs = 10_000;

export function createComputer(options: ComputerOptions): Computer {
  const { data, run, env, settings, probeLxc, system, checkTimeoutMs } = options;
  const facts = () => hostFacts(data);

  const look = async (): Promise<ProviderReport[]> => {
    const platform = system?.platform ?? process.platform;
    const { virtualbox, lxc } = await settings();
    const cpuModel = processorName();
    const host: CheckHost = {
      run,
      env,
      platform,
      arch: processorArchitecture(platform, cpuModel),
      cpuModel,
      family: await systemFamily(platform),
      driverDevice: '/dev/vboxdrv',
      vboxManage: virtualbox.program,
      ...system,
    };
    return providerReports({ host, lxcBox: lxc.box, probeLxc, timeoutMs: checkTimeoutMs });
  };
  const reports = keptFor(keepMs, look);

  return {
    facts,
    providers: () => reports.get(),
    checks: async () => {
      const smallest = await smallestCluster();
      const now = keptFor(keepMs, facts);
      const host = () => now.get();
      return runChecks(
        [memoryCheck(host, smallest), cpusCheck(host, smallest), diskCheck(host, smallest, data)],
        checkTimeoutMs,
      );
    },
    forget: () => reports.forget(),
  };
}

async function smallestCluster(): Promise<Totals> {
  const presets = parsePresets(await resourceText('topologies.yaml'));
  const sizes = presets.map(({ machines }) => totalsOf(machines));
  return sizes.reduce((one, other) => (other.memoryMiB < one.memoryMiB ? other : one));
}
