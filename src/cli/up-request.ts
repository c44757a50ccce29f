import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Engine, UpRequest } from '../engine/index.ts';
import type { InstallMethod } from '../shared/cluster/install-wishes.ts';
import type { ProviderId } from '../shared/cluster/kinds.ts';
import { refuse } from '../shared/problem.ts';
import { type ConfigOptions, configurationOf } from './config-options.ts';
import { type CountOptions, countsOf } from './count-options.ts';
import { type ExtrasOptions, extrasOf } from './extras-options.ts';
import type { SecretOptions } from './up-secrets.ts';

/** The options of `up` as commander reads them. */
export interface UpOptions extends ExtrasOptions, CountOptions, SecretOptions, ConfigOptions {
  readonly topology?: string;
  readonly installer?: string;
  readonly config?: string;
  readonly machinesOnly?: boolean;
  readonly provider?: ProviderId;
  readonly domain?: string;
  readonly network?: string;
  readonly speed?: number;
  readonly dcos?: string;
  readonly method?: InstallMethod;
  readonly box?: string;
  readonly boxUrl?: string;
  readonly boxVersion?: string;
  readonly wait?: boolean;
  readonly hosts?: boolean;
  readonly askAgain?: boolean;
}

/** What the engine is asked for. Throws `CLI-CONFIG-WITHOUT-INSTALLER` and `CLI-TOPOLOGY-UNKNOWN` (invalid). */
export async function upRequestOf(
  engine: Engine,
  name: string,
  machines: readonly string[],
  options: UpOptions,
): Promise<UpRequest> {
  const { topology, installer, config, dcos, machinesOnly, provider, domain, network, speed } =
    options;
  const { method, hosts, askAgain } = options;
  const configuration = configurationOf(options);
  const box = boxOf(options);
  const extras = extrasOf(options, provider);
  const counts = countsOf(options);
  if (config !== undefined && installer === undefined && dcos === undefined) {
    refuse('CLI-CONFIG-WITHOUT-INSTALLER', {}, { kind: 'invalid' });
  }
  return {
    name,
    ...(machines.length === 0 ? {} : { machines }),
    ...(topology === undefined ? {} : { topology: await topologyOf(engine, topology) }),
    ...(counts === null ? {} : { topology: { counts } }),
    ...(installer === undefined
      ? {}
      : {
          installer: {
            path: resolve(installer),
            configPath: config === undefined ? null : resolve(config),
          },
        }),
    ...(dcos === undefined ? {} : { dcos }),
    ...(dcos === undefined || config === undefined ? {} : { configPath: resolve(config) }),
    ...(machinesOnly === undefined ? {} : { machinesOnly }),
    ...(provider === undefined ? {} : { provider }),
    ...(domain === undefined ? {} : { domain }),
    ...(network === undefined ? {} : { network }),
    ...(speed === undefined ? {} : { speed }),
    ...(method === undefined ? {} : { installMethod: method }),
    ...(extras === undefined ? {} : { extras }),
    ...(box === undefined ? {} : { box }),
    ...(configuration === undefined ? {} : { configuration }),
    ...(hosts === undefined ? {} : { hosts }),
    ...(askAgain === undefined ? {} : { askAgain }),
  };
}

function boxOf({ box, boxUrl, boxVersion }: UpOptions): UpRequest['box'] {
  if (box === undefined && boxUrl === undefined && boxVersion === undefined) return undefined;
  return {
    ...(box === undefined ? {} : { name: box }),
    ...(boxUrl === undefined ? {} : { url: boxUrl }),
    ...(boxVersion === undefined ? {} : { version: boxVersion }),
  };
}

/** A preset's name comes first; a file of that name can still be given as `./NAME`. */
async function topologyOf(
  engine: Engine,
  given: string,
): Promise<NonNullable<UpRequest['topology']>> {
  const presets = (await engine.presets()).map(({ name }) => name);
  if (presets.includes(given)) return { preset: given };
  const file = resolve(given);
  if (existsSync(file)) return { file };
  refuse(
    'CLI-TOPOLOGY-UNKNOWN',
    { topology: given, presets: presets.join(', ') },
    { kind: 'invalid' },
  );
}
