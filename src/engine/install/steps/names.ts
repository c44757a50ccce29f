import type { MachineSpec } from '../../../shared/cluster/spec.ts';
import { say } from '../../../shared/messages/message.ts';
import type { Step } from '../../operations/step.ts';
import { writeRootFile } from '../../ssh/index.ts';
import { withClusterNames } from '../guest-hosts.ts';
import { guest } from '../guest-paths.ts';
import { open, type Site } from '../site.ts';

/** The names of all machines of the cluster in the guest's /etc/hosts. */
export function namesStep(site: Site, { name }: MachineSpec): Step {
  const read = async (signal: AbortSignal) => {
    const connection = await open(site, name, signal);
    const { stdout: present } = await connection.exec(['cat', guest.hosts], { signal });
    return { connection, present, wanted: withClusterNames(present, site.cluster.spec) };
  };
  return {
    id: `names:${name}`,
    title: say('step.names', { machine: name }),
    machines: [name],
    needs: ['machines', `keys:${name}`],
    weight: 1,
    timeoutMs: 120_000,
    async isDone(signal) {
      const { present, wanted } = await read(signal);
      return present === wanted;
    },
    async run({ signal }) {
      const { connection, wanted } = await read(signal);
      await writeRootFile(connection, guest.hosts, wanted, '644', signal);
    },
  };
}
