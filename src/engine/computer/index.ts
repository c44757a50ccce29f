import type { CheckResult, ProviderReport } from '../../shared/api/answers.ts';
import type { HostFacts } from '../../shared/snapshot.ts';
import { diskNeed } from '../../shared/topology/disk.ts';
import { runChecks } from '../doctor/check.ts';
import { cpusCheck } from '../doctor/checks/cpu-budget.ts';
import { diskCheck } from '../doctor/checks/disk-budget.ts';
import type { CheckHost } from '../doctor/checks/host.ts';
import { memoryCheck } from '../doctor/checks/memory-budget.ts';
import { smallestPreset } from '../doctor/smallest.ts';
import { systemFamily } from '../doctor/system.ts';
import { type Survey, surveyNetworks } from '../networks/index.ts';
import type { Run } from '../process/runner.ts';
import type { Probe } from '../providers/provider.ts';
import { processorArchitecture, processorName } from '../providers/virtualbox/processor.ts';
import type { Settings } from '../settings/index.ts';
import { diskOf } from '../storage/index.ts';
import { hostFacts } from './facts.ts';
import { keptFor } from './kept.ts';
import { providerReports } from './providers.ts';

/** This computer, as far as clusters on it are concerned. Nothing here changes anything. */
export interface Computer {
  /** What it has now; quick. */
  facts(): Promise<HostFacts>;
  /** Where machines can run. Ends within some 10 s, whatever hangs; kept for 10 s. */
  providers(): Promise<ProviderReport[]>;
  /** Whether its memory, processors and disk are enough for the smallest cluster of real machines. */
  checks(): Promise<CheckResult[]>;
  /** The networks that it uses, and where VirtualBox may have some; kept for 10 s. */
  networks(): Promise<Survey>;
  /** What checks of programs look at, by the settings as they are now. */
  host(): Promise<CheckHost>;
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

  const host = async (): Promise<CheckHost> => {
    const platform = system?.platform ?? process.platform;
    const { virtualbox } = await settings();
    const cpuModel = processorName();
    return {
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
  };
  const look = async (): Promise<ProviderReport[]> => {
    const { lxc } = await settings();
    const options = { lxcBox: lxc.box, probeLxc, timeoutMs: checkTimeoutMs };
    return providerReports({ host: await host(), ...options });
  };
  const reports = keptFor(keepMs, look);

  const networks = keptFor(keepMs, async () => surveyNetworks(await host()));

  return {
    facts,
    host,
    networks: () => networks.get(),
    providers: () => reports.get(),
    checks: async () => {
      const { totals } = await smallestPreset();
      const now = keptFor(keepMs, facts);
      const has = () => now.get();
      const { createdMiB } = diskNeed({ provider: 'virtualbox', totals, dcos: true });
      const uses = async () => [{ folder: data, neededMiB: createdMiB }];
      return runChecks(
        [memoryCheck(has, totals), cpusCheck(has, totals), diskCheck({ uses, volumeOf: diskOf })],
        checkTimeoutMs,
      );
    },
    forget: () => {
      reports.forget();
      networks.forget();
    },
  };
}
