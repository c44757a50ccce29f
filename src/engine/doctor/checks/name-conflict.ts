import type { HostsConflict } from '../../../shared/api/hosts.ts';
import { type Message, say } from '../../../shared/messages/message.ts';
import { type Check, fail, pass, warn } from '../check.ts';
import { ofRealMachines } from '../where.ts';

export interface NameConflicts {
  /** Machines of somebody else's under the names that ours have or would get. */
  foreignMachines(signal: AbortSignal): Promise<readonly string[]>;
  /** Lines of the hosts file that lead the clusters' names elsewhere. */
  hostNames(): Promise<readonly HostsConflict[]>;
}

/** Nothing else has the names of the machines, in VirtualBox and in the hosts file. */
export function nameConflictCheck({ foreignMachines, hostNames }: NameConflicts): Check {
  return {
    id: 'name-conflict',
    title: say('doctor.name-conflict.title'),
    level: 'block',
    preflight: true,
    applicable: ofRealMachines,
    run: async (signal) => {
      const [machines, names] = await Promise.all([foreignMachines(signal), hostNames()]);
      const evidence = [...machines, ...names.map(({ found, name }) => `${found} ${name}`)];
      const [machine] = machines;
      if (machine !== undefined) {
        const fixes = [say('doctor.name-conflict.machine.fix')];
        return fail(say('doctor.name-conflict.machine', { name: machine }), fixes, evidence);
      }
      const [first] = names;
      if (first === undefined) return pass(say('doctor.name-conflict.none'));
      const { name, found, line, expected } = first;
      const params = { name, found, line, expected };
      return warn(say('doctor.name-conflict.host', params), [fixOf(first)], evidence);
    },
  };
}

function fixOf({ owner, line }: HostsConflict): Message {
  return owner === 'hostmanager'
    ? say('doctor.name-conflict.host.hostmanager')
    : say('doctor.name-conflict.host.fix', { line });
}
