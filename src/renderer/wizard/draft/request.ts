import type { CreateRequest } from '../../../shared/api/requests.ts';
import { installWishes } from '../../../shared/cluster/install-wishes.ts';
import { type Facts, isEnterprise, takesMemory } from './facts.ts';

/** What the engine is asked to make; null while something of it is not known. */
export function requestOf(facts: Facts): CreateRequest | null {
  const { draft, name, validation } = facts;
  const release = releaseOf(facts);
  if (draft.provider === null || name === '' || release === null) return null;
  return {
    name,
    provider: draft.provider,
    topology: { text: draft.text },
    release,
    ...wishesOf(draft),
    domain: draft.domain,
    network: validation.network,
    ...(facts.names === takesMemory(draft.provider) ? {} : { hosts: facts.names }),
    cli: cliOf(facts),
    speed: draft.provider === 'simulated' ? draft.speed : null,
    ...(isEnterprise(facts) && facts.secrets !== null ? { secrets: facts.secrets.id } : {}),
  };
}

/** Without DC/OS there is nothing to configure, and no registry. */
function wishesOf({ source, installMethod, configuration, extras }: Facts['draft']): object {
  if (source !== 'none') return installWishes({ installMethod, configuration, extras });
  const { privateRegistry: _, ...others } = extras;
  return installWishes({ extras: others });
}

function cliOf({ cli, draft }: Facts): CreateRequest['cli'] {
  const file = draft.cliFile.trim();
  return cli === 'none' ? null : { where: cli, file: file === '' ? null : file };
}

function releaseOf({ draft, source, version }: Facts): CreateRequest['release'] | null {
  const config = draft.config.trim();
  const configPath = config === '' ? null : config;
  switch (source) {
    case 'catalogue':
      return version && { kind: 'catalogue', version: version.version, configPath };
    case 'installer':
      return { kind: 'installer', path: draft.installer.trim(), configPath };
    case 'none':
      return { kind: 'none' };
  }
}
