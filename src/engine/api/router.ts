import type { Router } from '@orpc/server';
import type { Contract } from '../../shared/api/contract.ts';
import type { Engine } from '../engine.ts';
import { clusters } from './clusters.ts';
import { computer } from './computer.ts';
import { type ApiContext, api, type Shell } from './context.ts';
import { dcosCli } from './dcos-cli.ts';
import { doctor } from './doctor.ts';
import { tellProblems } from './errors.ts';
import { examples } from './examples.ts';
import { hosts } from './hosts.ts';
import { logs } from './logs.ts';
import { machineLogs } from './machine-logs.ts';
import { createOpenJournals } from './open-journals.ts';
import { operations } from './operations.ts';
import { otherVersions } from './other-versions.ts';
import { releases } from './releases.ts';
import { report } from './report.ts';
import { secrets } from './secrets.ts';
import { services } from './services.ts';
import { settings } from './settings.ts';
import { recovery, sharing } from './sharing.ts';
import { shell } from './shell.ts';
import type { SnapshotPublisher } from './snapshot/publisher.ts';
import { snapshot } from './snapshot.ts';
import { snapshots } from './snapshots.ts';
import { storage } from './storage.ts';
import { terminal } from './terminal.ts';
import { createTerminals } from './terminals.ts';
import { topology } from './topology.ts';
import { users } from './users.ts';

export interface ApiOptions {
  readonly engine: Engine;
  readonly publisher: SnapshotPublisher;
  readonly shell: Shell;
}

/** Everything a page can ask, for the `RPCHandler` of a WebSocket or of a MessagePort alike. */
export interface Api {
  readonly router: Router<Contract, ApiContext>;
  /** The context of one new connection: `handler.upgrade(socket, { context: api.connect() })`. */
  connect(): ApiContext;
}

export function createApi({ engine, publisher, shell }: ApiOptions): Api {
  const connect = () => {
    return {
      engine,
      publisher,
      shell,
      terminals: createTerminals(),
      journals: createOpenJournals(),
    };
  };
  return { router, connect };
}

/** One file a subject. */
const router = api.use(tellProblems).router({
  clusters,
  computer,
  doctor,
  dcosCli,
  examples,
  hosts,
  logs,
  machineLogs,
  operations,
  otherVersions,
  releases,
  report,
  recovery,
  secrets,
  services,
  settings,
  sharing,
  shell,
  snapshot,
  snapshots,
  storage,
  terminal,
  topology,
  users,
});
