import type { MachineSpec } from '../../shared/cluster/spec.ts';

/**
 * What DC/OS's installer found wrong with the nodes, by the names of the machines: their checks that failed, else
 * the machines that it counts as failed. Empty where it names none.
 * Source: dcos/dcos dcos_installer/prettyprint.py: `====> 10.0.0.1:22 FAILED`, then what the node said.
 */
export function failuresSaid(
  lines: readonly string[],
  machines: readonly Pick<MachineSpec, 'name' | 'ip'>[],
): string[] {
  const named = (ip: string) => machines.find((machine) => machine.ip === ip)?.name ?? ip;
  const checks: string[] = [];
  const failed = new Set<string>();
  let current: string | null = null;
  for (const line of lines) {
    const [, ip, state] = /^====> (\d+\.\d+\.\d+\.\d+):\d+ (FAILED|PASSED)/.exec(line) ?? [];
    if (ip !== undefined) current = state === 'FAILED' ? named(ip) : null;
    const [, counted] = /^\s+(\d+\.\d+\.\d+\.\d+):\d+ failures detected/.exec(line) ?? [];
    if (counted !== undefined) failed.add(named(counted));
    const check = /^\s*(?:Checking (?:if )?(.*): FAIL|FAIL (.*))/.exec(line);
    if (check !== null && current !== null) {
      checks.push(`${current}: ${(check[1] ?? check[2] ?? '').trim()}`);
    }
  }
  return checks.length > 0 ? checks : [...failed];
}
