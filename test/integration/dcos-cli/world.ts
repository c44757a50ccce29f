import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createDcosCli, type DcosCliOptions } from '../../../src/engine/dcos/cli/index.ts';
import { run } from '../../../src/engine/process/index.ts';
import type { ClusterRecord } from '../../../src/engine/providers/provider.ts';
import { createReleases } from '../../../src/engine/releases/index.ts';
import { releaseSettings } from '../../../src/engine/releases/settings.ts';
import type { DcosCliResult } from '../../../src/shared/api/dcos-cli.ts';
import type { PrivilegedChange } from '../../../src/shared/elevation/change.ts';
import type { Message } from '../../../src/shared/messages/message.ts';
import { problemOf } from '../../../src/shared/problem.ts';
import { type CliServer, json, serveCli } from './cli-server.ts';

export interface WorldOptions extends Partial<DcosCliOptions> {
  /** DC/OS version of the cluster. */
  readonly dcos?: string | null;
}

export const dcosId = '11111111-2222-3333-4444-555555555555';

/** A home, a data folder, a server with the tool and a cluster, and the engine's part over them. */
export async function openWorld(options: WorldOptions = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'dv-cli-'));
  const home = join(folder, 'home');
  const data = join(folder, 'data');
  mkdirSync(home);
  const server = await serveCli();
  server.answer('/dcos-metadata/ui-config.json', json({ clusterConfiguration: { id: dcosId } }));
  const system = join(folder, 'usr-local-bin', 'dcos');
  const env: NodeJS.ProcessEnv = { HOME: home, PATH: join(home, '.local/bin'), SHELL: '/bin/bash' };
  const releases = createReleases({
    data,
    env,
    settings: {
      releases: releaseSettings(undefined, { DCOS_VAGRANT_MIRROR: server.url }),
      virtualbox: { box: null },
    },
  });
  const asked: PrivilegedChange[] = [];
  const cluster = { spec: { name: 'demo', provider: 'lxc' } } as ClusterRecord;
  const state = {
    /** Where the cluster answers. */
    url: server.url as string | null,
    dcos: options.dcos ?? '2.1.0',
    gone: false,
    /** What counts as the published core plugin; the real one is too large to be a test's. */
    published: null as Buffer | null,
  };
  const { dcos: _dcos, ...given } = options;
  const cli = createDcosCli({
    data,
    env,
    run,
    clusters: {
      get: async () => cluster,
      find: async () => (state.gone ? null : cluster),
      version: async () => state.dcos,
      url: async () => (state.url === null ? null : `${state.url}/`),
    },
    // Does what the helper does: writes the file, or removes it.
    elevation: {
      apply: async (changes) => {
        asked.push(...changes);
        for (const change of changes) {
          if (change.verb !== 'install-cli') continue;
          if (change.file === null) rmSync(system);
          else {
            mkdirSync(dirname(system), { recursive: true });
            writeFileSync(system, readFileSync(change.file), { mode: 0o755 });
          }
        }
        return { kind: 'applied' };
      },
      asCommands: (changes) => changes.map(({ verb }) => `sudo ${verb}`),
    },
    onNotice: () => undefined,
    obtain: (item, download) => {
      const { published } = state;
      if (item.content !== 'archive' || published === null) return releases.obtain(item, download);
      const value = createHash('sha256').update(published).digest('hex');
      return releases.obtain({ ...item, checksum: { algorithm: 'sha256', value } }, download);
    },
    disown: (item) => releases.disown(item),
    systemProgram: system,
    ...given,
  });

  const told: Message[] = [];
  const never = new AbortController().signal;
  const install = (
    request: { where?: 'user' | 'system'; file?: string; rollback?: boolean; name?: string } = {},
    signal: AbortSignal = never,
  ): Promise<DcosCliResult> =>
    cli.install(
      { name: 'demo', where: 'user', ...request },
      (_progress, now) => now !== null && told.push(now),
      signal,
    );
  const refusal = (work: Promise<unknown>) =>
    work.then(
      () => Promise.reject(new Error('It was not refused.')),
      (error: unknown) => problemOf(error),
    );
  const clusterFolder = join(home, '.dcos/clusters', dcosId);
  return {
    folder,
    home,
    data,
    env,
    server,
    cli,
    state,
    asked,
    told,
    install,
    refusal,
    uninstall: () => cli.uninstall('demo', never),
    program: join(home, '.local/bin/dcos'),
    system,
    clusterFolder,
    toml: () => readFileSync(join(clusterFolder, 'dcos.toml'), 'utf8'),
    has: (path: string) => existsSync(path),
    /** A file in the home or in another folder, with its folders. */
    write(path: string, content: string | Buffer, mode = 0o644) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content, { mode });
    },
    close: async () => {
      await releases.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type World = Awaited<ReturnType<typeof openWorld>>;
export type { CliServer };
