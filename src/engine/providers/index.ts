import type { ProviderId } from '../../shared/cluster/kinds.ts';
import { createSshPullInstallation } from '../install/index.ts';
import type { Installation } from '../install/installation.ts';
import type { Run } from '../process/runner.ts';
import type { Releases } from '../releases/index.ts';
import type { Secrets } from '../secrets/index.ts';
import type { Settings } from '../settings/index.ts';
import { createLxcProvider } from './lxc/index.ts';
import type { ClusterRecord, Provider } from './provider.ts';
import { createSimulatedProvider } from './simulated/index.ts';
import { createVirtualBoxProvider } from './virtualbox/index.ts';

/** Where machines run, and how DC/OS comes onto them there. */
export interface Platform {
  readonly provider: Provider;
  readonly installation: Installation;
}

interface Dependencies {
  readonly run: Run;
  readonly env: NodeJS.ProcessEnv;
  readonly settings: Settings;
  /** Installers and boxes; opened when something is asked of them. */
  releases(): Promise<Releases>;
  /** All clusters of the data folder, for what must not collide on this computer. */
  clusters(): Promise<ClusterRecord[]>;
  /** What DC/OS Enterprise is told. */
  readonly secrets: Pick<Secrets, 'ofSite'>;
}

/** The platform of that id, and never another one instead. */
export function platformOf(id: ProviderId, dependencies: Dependencies): Platform {
  if (id === 'simulated') return createSimulatedProvider(dependencies);
  const { releases, secrets } = dependencies;
  const provider =
    id === 'lxc'
      ? createLxcProvider(dependencies)
      : createVirtualBoxProvider({
          ...dependencies,
          boxFor: async ({ spec }) => (await releases()).boxFor(spec),
        });
  const installation = createSshPullInstallation({
    provider,
    installer: async (release) => (await releases()).installer(release),
    docker: async (release) => (await releases()).dockerFor(release),
    secrets: ({ spec }) => secrets.ofSite(spec),
  });
  return { provider, installation };
}
