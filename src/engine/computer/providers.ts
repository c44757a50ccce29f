import type { CheckResult, ProviderReport } from '../../shared/api/answers.ts';
import { say } from '../../shared/messages/message.ts';
import { findProgram } from '../process/index.ts';
import type { Probe } from '../providers/provider.ts';
import { checkTimeoutMs, inTime, runChecks, unknownBecause } from './check.ts';
import { architectureCheck } from './checks/architecture.ts';
import type { CheckHost } from './checks/host.ts';
import { lxcChecks } from './checks/lxc.ts';
import { vagrantCheck } from './checks/vagrant.ts';
import { virtualboxCheck } from './checks/virtualbox.ts';

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

async function virtualboxReport(host: CheckHost, timeoutMs: number): Promise<ProviderReport> {
  const checks = await runChecks(
    [architectureCheck(host), virtualboxCheck(host), vagrantCheck(host)],
    timeoutMs,
  );
  const [version = null] = checks.find(({ id }) => id === 'provider.virtualbox')?.evidence ?? [];
  return {
    id: 'virtualbox',
    offered: true,
    experimental: false,
    available: isAvailable(checks),
    version: /^\d+\.\d+\.\d+/.exec(version ?? '')?.[0] ?? null,
    checks,
  };
}

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
