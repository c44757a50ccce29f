import type { MachineSpec } from '../../../shared/cluster/spec.ts';
import { say } from '../../../shared/messages/message.ts';
import { ProblemError } from '../../../shared/problem.ts';
import type { Step } from '../../operations/step.ts';
import { resourceText } from '../../resources.ts';
import { ensureClusterKey } from '../../ssh/index.ts';
import { perform, type Site } from '../site.ts';
import { CONNECT_MS, untilReached } from './reached.ts';

// A machine that boots, or that has another key, is simply not done; a changed host key is a problem.
const notYet: readonly string[] = ['SSH-UNREACHABLE', 'SSH-REFUSED', 'SSH-KEY-MISSING'];

/** Waits until the machine answers, lets the cluster's own key in and locks Vagrant's out. */
export function keysStep(site: Site, { name }: MachineSpec): Step {
  const { cluster, provider, connections } = site;

  /** A connection that only the cluster's own key opens. */
  const withOwnKey = async (signal: AbortSignal) => {
    const target = await provider.ssh(cluster, name);
    const { path } = await ensureClusterKey(cluster.folder);
    return connections.connect({ ...target, privateKeyPaths: [path] }, { signal });
  };

  return {
    id: `keys:${name}`,
    title: say('step.keys', { machine: name }),
    machines: [name],
    needs: ['machines'],
    weight: 4,
    timeoutMs: CONNECT_MS + 60_000,

    async isDone(signal) {
      try {
        const connection = await withOwnKey(signal);
        connections.adopt(cluster, name, connection);
        const { stdout } = await connection.exec(['cat', '.ssh/authorized_keys'], { signal });
        return !(await insecureKeys()).some((key) => stdout.includes(bodyOf(key)));
      } catch (error) {
        if (error instanceof ProblemError && notYet.includes(error.problem.code)) return false;
        throw error;
      }
    },

    async run(context) {
      const { publicKey } = await ensureClusterKey(cluster.folder);
      const { user } = await provider.ssh(cluster, name);
      await untilReached(site, name, context);
      await perform(site, name, 'keys.sh', [user, publicKey, ...(await insecureKeys())], context);
    },
  };
}

/** Vagrant's well-known public keys, RSA and (from Vagrant 2.3.8 on) ed25519. */
async function insecureKeys(): Promise<string[]> {
  const text = await resourceText('provision', 'vagrant-insecure-keys.pub');
  return text.split('\n').filter((line) => line !== '');
}

function bodyOf(publicKey: string): string {
  return publicKey.split(' ')[1] ?? publicKey;
}
