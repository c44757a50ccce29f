import { resolve } from 'node:path';
import type { CreateRequest } from '../../shared/api/requests.ts';
import type { UpRequest } from '../engine.ts';

/** What the wizard asks for, as the engine takes it. */
export function upRequestOf(create: CreateRequest): UpRequest {
  const { name, provider, topology, domain, network, speed, hosts, cli, askAgain } = create;
  const { installMethod, configuration, extras, secrets } = create;
  return {
    name,
    provider,
    topology,
    ...releaseOf(create),
    installMethod,
    configuration,
    extras,
    ...(domain === null ? {} : { domain }),
    ...(network === null ? {} : { network }),
    ...(speed === null ? {} : { speed }),
    ...(hosts === undefined ? {} : { hosts }),
    ...(cli ? { cli: { ...cli, file: cli.file === null ? null : resolve(cli.file) } } : {}),
    ...(askAgain === undefined ? {} : { askAgain }),
    ...(secrets === undefined ? {} : { secrets }),
  };
}

function releaseOf({
  release,
}: CreateRequest): Pick<UpRequest, 'dcos' | 'configPath' | 'installer' | 'machinesOnly'> {
  switch (release.kind) {
    case 'catalogue': {
      const { version, configPath } = release;
      return { dcos: version, ...(configPath === null ? {} : { configPath }) };
    }
    case 'installer':
      return { installer: { path: release.path, configPath: release.configPath } };
    case 'none':
      return { machinesOnly: true };
  }
}
