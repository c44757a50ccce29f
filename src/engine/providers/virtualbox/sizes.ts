import { refuse } from '../../../shared/problem.ts';
import { setVmSize, shutDownVm, vmSize } from '../../virtualbox/index.ts';
import type { Sizes } from '../sizes.ts';
import { ours, refuseNotOurs } from './machines.ts';
import { findVms, type VmsHost } from './vms.ts';

/** Processors and memory of virtual machines, by VBoxManage; Vagrant reads the same from the workspace. */
export function vmSizes(host: VmsHost): Sizes {
  return {
    async of(cluster, machine) {
      const vm = (await findVms(host, cluster)).get(machine);
      const [own] = vm === undefined ? [] : ours([vm]);
      return own === undefined ? null : vmSize(await host.vbox(), own.uuid);
    },
    async apply(cluster, machine, context) {
      const { name, machines } = cluster.spec;
      const wanted = machines.find((each) => each.name === machine);
      const vm = (await findVms(host, cluster, context)).get(machine);
      if (vm !== undefined) refuseNotOurs(cluster, [vm]);
      const [own] = vm === undefined ? [] : ours([vm]);
      if (own === undefined || wanted === undefined) {
        return refuse('MACHINE-ABSENT', { machine, cluster: name }, { machine });
      }
      const { uuid, state } = own;
      if (state === 'saved') refuse('cannot.resize-saved', { name, machine }, { machine });
      if (state === 'paused') refuse('cannot.resize-between', { name, machine }, { machine });
      const vbox = await host.vbox();
      if (state === 'running') {
        context.log('Shutting down.', machine);
        const byItself = await shutDownVm(vbox, uuid, context);
        if (!byItself) context.log('It did not shut down by itself and was switched off.', machine);
      }
      await setVmSize(vbox, uuid, wanted, context);
    },
  };
}
