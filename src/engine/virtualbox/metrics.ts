import type { CallContext, VBoxManage } from './command.ts';

/** What VirtualBox measured of a machine's process. */
export interface VmMetrics {
  /** Of all processors of this computer, 0..1. */
  readonly cpu: number | null;
  /** Memory of this computer that it takes, KiB. */
  readonly memoryKiB: number | null;
}

const [user, kernel, memory] = ['CPU/Load/User', 'CPU/Load/Kernel', 'RAM/Usage/Used'] as const;

/** The newest measurements by name of the machine; those that nobody asked to measure have none. */
export async function vmMetrics(
  vbox: VBoxManage,
  context?: CallContext,
): Promise<Map<string, VmMetrics>> {
  const metrics = [user, kernel, memory].join(',');
  return parseMetrics(
    await vbox.ask('measure machines', ['metrics', 'query', '*', metrics], context),
  );
}

/** Has a running machine measured every few seconds (`periodSeconds`), until it stops. */
export async function measureVm(
  vbox: VBoxManage,
  vm: string,
  periodSeconds: number,
  context?: CallContext,
): Promise<void> {
  const args = ['metrics', 'setup', '--period', String(periodSeconds), '--samples', '1', vm];
  await vbox.ask('have a machine measured', args, context);
}

/** Reads `VBoxManage metrics query`: object, metric and its values, newest last, in columns. */
export function parseMetrics(output: string): Map<string, VmMetrics> {
  const values = new Map<string, Map<string, number>>();
  for (const line of output.split('\n')) {
    const [, vm, metric, all] = /^(.+?)\s+((?:CPU|RAM)\/\S+)\s+(\S.*?)\s*$/.exec(line) ?? [];
    if (vm === undefined || metric === undefined || all === undefined) continue;
    const newest = Number.parseFloat(all.split(', ').at(-1) ?? '');
    if (Number.isNaN(newest)) continue;
    const known = values.get(vm) ?? new Map<string, number>();
    values.set(vm, known.set(metric, newest));
  }
  return new Map(
    [...values].map(([vm, of]) => {
      const [inUser, inKernel] = [of.get(user), of.get(kernel)];
      const known = inUser !== undefined && inKernel !== undefined;
      const cpu = known ? (inUser + inKernel) / 100 : null;
      return [vm, { cpu, memoryKiB: of.get(memory) ?? null }];
    }),
  );
}
