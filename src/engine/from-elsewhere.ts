import type { Problem } from '../shared/problem.ts';
import type { ClusterStore } from './clusters/store.ts';
import type { Computer } from './computer/index.ts';
import type { BySettings } from './opened.ts';
import type { Run } from './process/runner.ts';
import { createRecovery, type Recovery } from './recovery/index.ts';
import { createSharing, type Sharing } from './sharing/index.ts';
import { findVBoxManage, type VBoxManage, vboxManage } from './virtualbox/index.ts';

export interface FromElsewhereOptions {
  readonly data: string;
  readonly env: NodeJS.ProcessEnv;
  readonly run: Run;
  readonly store: ClusterStore;
  readonly onNotice: (problem: Problem) => void;
  readonly opened: Pick<BySettings, 'now'>;
  readonly computer: Pick<Computer, 'forget' | 'networks'>;
}

export interface FromElsewhere {
  readonly recovery: Recovery;
  readonly sharing: Sharing;
}

/** Clusters that were not made here, or whose folder was lost, with what the settings say now. */
export function fromElsewhere(options: FromElsewhereOptions): FromElsewhere {
  const { data, env, run, store, opened, computer, onNotice } = options;
  const vbox = async (): Promise<VBoxManage | null> => {
    const { virtualbox } = await (await opened.now()).settings();
    const setting = virtualbox.program;
    const file = await findVBoxManage({ env, platform: process.platform, setting });
    return file === null ? null : vboxManage({ run, file });
  };
  const sharing = createSharing({
    data,
    env,
    store,
    vbox,
    releases: async () => (await opened.now()).releases(),
    survey: async () => {
      computer.forget();
      return computer.networks();
    },
  });
  const recovery = createRecovery({
    data,
    env,
    platform: process.platform,
    store,
    lxcPath: '/var/lib/lxc',
    settingsHome: { env },
    vbox,
    onNotice,
  });
  return { sharing, recovery };
}
