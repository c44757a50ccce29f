import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ClusterSpec, machinesOf } from '../../shared/cluster/spec.ts';
import { type WebInstallerForm, webInstallerUrl } from '../../shared/cluster/web-installer.ts';
import type { ClusterRecord } from '../providers/provider.ts';
import { resourceText } from '../resources.ts';

/** As every provider's machines have it. */
const ssh = { sshUser: 'vagrant', sshPort: 22 } as const;

/**
 * What the page of DC/OS's installer asks for; null of a cluster that is not installed from it. The private key is
 * named by its path alone: it opens every machine.
 */
export async function webInstallerForm({
  spec,
  folder,
}: ClusterRecord): Promise<WebInstallerForm | null> {
  const url = webInstallerUrl(spec);
  if (url === null) return null;
  const ips = (type: 'master' | 'agent-private' | 'agent-public') =>
    machinesOf(spec, type).map(({ ip }) => ip);
  return {
    url,
    machine: machinesOf(spec, 'boot')[0]?.name ?? 'boot',
    masters: ips('master'),
    agents: ips('agent-private'),
    publicAgents: ips('agent-public'),
    ...ssh,
    keyPath: join(folder, 'key'),
    ipDetect: await ipDetectOf(spec),
    config: await readFile(join(folder, 'config.yaml'), 'utf8').catch(() => null),
  };
}

/** The script by which a node finds its own address. */
export async function ipDetectOf(spec: ClusterSpec): Promise<string> {
  const script = await resourceText('provision', 'ip-detect.sh');
  return script.replace('FIRST_MASTER', machinesOf(spec, 'master')[0]?.ip ?? '');
}
