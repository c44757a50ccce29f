import type { CheckResult, ProviderReport } from '../../shared/api/answers.ts';
import { type MessageCode, say } from '../../shared/messages/message.ts';
import { checkTimeoutMs, inTime, runChecks, unknownBecause } from '../doctor/check.ts';
import { architectureCheck } from '../doctor/checks/arch.ts';
import type { CheckHost } from '../doctor/checks/host.ts';
import { lxcChecks } from '../doctor/checks/lxc.ts';
import { vagrantCheck } from '../doctor/checks/vagrant-present.ts';
import { vboxDriverCheck } from '../doctor/checks/vbox-driver.ts';
import { versionPairCheck } from '../doctor/checks/version-pair.ts';
import { virtualboxCheck } from '../doctor/checks/virtualbox-present.ts';
import { findProgram } from '../process/index.ts';
import type { Probe } from '../providers/provider.ts';

export interface ProvidersOptions {
  readonly host: CheckHost;
  /** The box that lxc machines are made from; null where none is configured. */
  readonly lxcBox: string | null;
  probeLxc(): Promise<Probe>;
  readonly timeoutMs?: number | undefined;
}

/** Every provider with its checks, all looked at side by side; the usual one first. */
export async function providerReports(options: ProvidersOptions): Promise<ProviderReport[]> {
  const { timeoutMs = checkTimeoutMs } = options;
  return Promise.all([
    virtualboxReport(options.host, timeoutMs),
    lxcReport(options, timeoutMs),
    simulatedReport(),
  ]);
}

/** What has to be in order for machines in VirtualBox. */
export const virtualboxChecks = [
  architectureCheck,
  virtualboxCheck,
  vboxDriverCheck,
  vagrantCheck,
  versionPairCheck,
];

async function virtualboxReport(host: CheckHost, timeoutMs: number): Promise<ProviderReport> {
  const all = await runChecks(
    virtualboxChecks.map((make) => make(host)),
    timeoutMs,
  );
  // What cannot be told because something is missing is said by the check of what is missing.
  const checks = all.filter(({ summary }) => !needsMore.includes(summary.code));
  const [version = null] = checks.find(({ id }) => id === 'virtualbox-present')?.evidence ?? [];
  return {
    id: 'virtualbox',
    offered: true,
    experimental: false,
    available: isAvailable(checks),
    version: /^\d+\.\d+\.\d+/.exec(version ?? '')?.[0] ?? null,
    checks,
  };
}

const needsMore: readonly MessageCode[] = ['check.needs-virtualbox', 'check.needs-vagrant'];

async function lxcReport(
  { host, lxcBox, probeLxc }: ProvidersOptions,
  timeoutMs: number,
): Promise<ProviderReport> {
  const report = { id: 'lxc', experimental: true } as const;
  const installed =
    host.platform === 'linux' && (await findProgram('lxc-ls', { env: host.env })) !== null;
  if (!installed || lxcBox === null) {
    return { ...report, offered: false, available: false, version: null, checks: [] };
  }
  try {
    const probe = await inTime(probeLxc, timeoutMs);
    const checks = lxcChecks(probe);
    const { version } = probe;
    return { ...report, offered: true, available: isAvailable(checks), version, checks };
  } catch (error) {
    const check = { id: 'provider.lxc', title: say('check.lxc.title'), ...unknownBecause(error) };
    return { ...report, offered: true, available: true, version: null, checks: [check] };
  }
}

function simulatedReport(): ProviderReport {
  const check: CheckResult = {
    id: 'provider.simulated',
    title: say('check.simulated.title'),
    status: 'pass',
    summary: say('check.simulated.always'),
    evidence: [],
    fixes: [],
  };
  return {
    id: 'simulated',
    offered: true,
    experimental: false,
    available: true,
    version: null,
    checks: [check],
  };
}

/** What is unknown does not stop anybody: it is tried, and looked at again before anything is made. */
function isAvailable(checks: readonly CheckResult[]): boolean {
  return !checks.some(({ status }) => status === 'fail');
}
