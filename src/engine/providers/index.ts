import type { ProviderId } from '../../shared/cluster/spec.ts';
import { refuse } from '../../shared/problem.ts';
import { createSshPullInstallation } from '../install/index.ts';
import type { Installation } from '../install/installation.ts';
import type { Run } from '../process/runner.ts';
import type { Settings } from '../settings.ts';
import { createLxcProvider } from './lxc/index.ts';
import type { ClusterRecord, Provider } from './provider.ts';
import { createSimulatedProvider } from './simulated/index.ts';

/** Where machines run, and how DC/OS comes onto them there. */
export interface Platform {
  readonly provider: Provider;
  readonly installation: Installation;
}

interface Dependencies {
  readonly run: Run;
  readonly env: NodeJS.ProcessEnv;
  readonly settings: Settings;
  /** All clusters of the data folder, for what must not collide on this computer. */
  clusters(): Promise<ClusterRecord[]>;
}

/** The platform of that id; throws `PROVIDER-NOT-OFFERED` (prerequisite). Never another one instead. */
export function platformOf(id: ProviderId, dependencies: Dependencies): Platform {
  if (id === 'simulated') return createSimulatedProvider(dependencies);
  if (id === 'lxc') {
    const provider = createLxcProvider(dependencies);
    return { provider, installation: createSshPullInstallation({ provider }) };
  }
  return refuse('PROVIDER-NOT-OFFERED', { provider: id }, { kind: 'prerequisite' });
}
