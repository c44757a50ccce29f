import type { ProviderId } from '../shared/cluster/kinds.ts';
import type { Problem } from '../shared/problem.ts';
import type { Run } from './process/runner.ts';
import { type Platform, platformOf } from './providers/index.ts';
import type { ClusterRecord } from './providers/provider.ts';
import type { Releases } from './releases/index.ts';
import type { Secrets } from './secrets/index.ts';
import { readSettings, type Settings } from './settings/index.ts';
import { enginePaths, fileStamp } from './storage/index.ts';
import { withAuthorities } from './vagrant/authorities.ts';

/** What follows from the settings as they are in one moment; opened when it is first asked for. */
export interface Opened {
  settings(): Promise<Settings>;
  releases(): Promise<Releases>;
  platform(id: ProviderId): Promise<Platform>;
}

export interface BySettings {
  /**
   * By the settings file as it is now, whichever process wrote it. Who works on keeps what it was
   * given: an operation begins and ends with the same settings.
   */
  now(): Promise<Opened>;
  close(): Promise<void>;
}

export interface BySettingsOptions {
  readonly data: string;
  readonly env: NodeJS.ProcessEnv;
  readonly run: Run;
  readonly onNotice: (problem: Problem) => void;
  clusters(): Promise<ClusterRecord[]>;
  readonly secrets: Pick<Secrets, 'ofSite'>;
}

export function openedBySettings(options: BySettingsOptions): BySettings {
  const path = enginePaths(options.data).settings;
  const all: Closing[] = [];
  let current: { readonly stamp: string | null; readonly opened: Closing } | null = null;
  return {
    async now() {
      // Looked at before the file is read: what changes in between opens anew the next time.
      const stamp = await fileStamp(path);
      if (current === null || current.stamp !== stamp) {
        current = { stamp, opened: open(options) };
        all.push(current.opened);
      }
      return current.opened;
    },
    async close() {
      for (const each of all) await each.close();
    },
  };
}

interface Closing extends Opened {
  close(): Promise<void>;
}

function open({ data, env, run, onNotice, clusters, secrets }: BySettingsOptions): Closing {
  const platforms = new Map<ProviderId, Platform>();
  let read: Promise<Settings> | undefined;
  let made: Promise<Releases> | undefined;
  /** Of the programs that providers start. */
  let environment: Promise<NodeJS.ProcessEnv> | undefined;
  const settings = () => {
    read ??= readSettings(data, env, onNotice);
    return read;
  };
  const releases = () => {
    made ??= (async () => {
      // Loaded only here: Node's HTTP takes longer to load than a status takes to tell.
      const { createReleases } = await import('./releases/index.ts');
      return createReleases({ data, env, settings: await settings() });
    })();
    return made;
  };
  return {
    settings,
    releases,
    async platform(id) {
      const now = await settings();
      environment ??= withAuthorities(env, now.releases.ca, data);
      const programs = await environment;
      const given = { run, env: programs, settings: now, releases, clusters, secrets };
      const platform = platforms.get(id) ?? platformOf(id, given);
      platforms.set(id, platform);
      return platform;
    },
    async close() {
      for (const { installation } of platforms.values()) await installation.close();
      await (await made?.catch(() => undefined))?.close();
    },
  };
}
