import { type ClusterSpec, machinesOf } from './spec.ts';

/** Port of the installer's page. Source: dcos/dcos dcos_installer/cli.py, `--port`. */
const port = 9000;

/** Where the page of DC/OS's installer is, on the boot machine; null of a cluster that is not installed from it. */
export function webInstallerUrl(
  spec: Pick<ClusterSpec, 'installMethod' | 'provider' | 'release' | 'machines'>,
): string | null {
  const [boot] = machinesOf(spec, 'boot');
  const { installMethod, provider, release } = spec;
  // Simulated machines only carry the name of the method.
  const isReal = provider !== 'simulated' && release.kind !== 'none';
  return installMethod === 'web' && isReal && boot !== undefined
    ? `http://${boot.ip}:${port}/`
    : null;
}

/** What the page of DC/OS's installer asks for, to be copied into it. The key itself is not among it. */
export interface WebInstallerForm {
  readonly url: string;
  /** Name of the machine that it runs on. */
  readonly machine: string;
  /** Addresses, one after another. */
  readonly masters: readonly string[];
  readonly agents: readonly string[];
  readonly publicAgents: readonly string[];
  readonly sshUser: string;
  readonly sshPort: number;
  /** Path of the cluster's private key on the engine's computer. */
  readonly keyPath: string;
  readonly ipDetect: string;
  /** The config.yaml that the installer starts from, without secrets; null where it is not written yet. */
  readonly config: string | null;
}
