import type { ClusterStatus } from '../shared/snapshot.ts';
import type { Computer } from './computer/index.ts';
import { vboxHere } from './doctor/checks/host.ts';
import type { Doctor } from './doctor/index.ts';
import type { Notices } from './notices.ts';
import { createReports, type Reports } from './report/index.ts';
import { namesHere } from './report/names.ts';

interface EngineReportsOptions {
  readonly data: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly computer: Pick<Computer, 'facts' | 'host' | 'providers'>;
  readonly doctor: Pick<Doctor, 'results'>;
  readonly notices: Pick<Notices, 'list'>;
  status(name: string): Promise<ClusterStatus>;
}

/** Reports of this computer and its clusters. */
export function engineReports(options: EngineReportsOptions): Reports {
  const { data, env, computer, doctor, notices, status } = options;
  return createReports({
    sources: {
      data,
      env,
      platform: process.platform,
      status,
      doctor: (signal) => doctor.results(signal),
      providers: () => computer.providers(),
      facts: () => computer.facts(),
      notices: () => notices.list(),
      vbox: async () => vboxHere(await computer.host()),
      names: () => namesHere(env),
    },
  });
}
