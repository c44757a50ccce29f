import { parse } from 'yaml';
import type { ClusterSpec } from '../../shared/cluster/spec.ts';
import type { ConfigEntry } from '../../shared/dcos-config/view.ts';
import { enterpriseConfig } from './enterprise.ts';
import { withoutSecrets } from './kept-config.ts';

/** Stands for what nobody is shown; masked before it is. */
const unseen = { id: 'unseen', superuserPasswordHash: 'unseen', licenseKey: 'unseen' };

/** What DC/OS Enterprise is told beside these keys of its config.yaml; the secrets of it masked. */
export function enterpriseEntries(
  spec: ClusterSpec,
  version: string,
  entries: readonly ConfigEntry[],
): ConfigEntry[] {
  const written = entries.flatMap(({ lines }) => lines).join('\n');
  const complete = enterpriseConfig(written, unseen, { version, spec });
  const there = new Set(entries.map(({ key }) => key));
  const added = Object.keys(parse(complete)).filter((key) => !there.has(key));
  const shown = withoutSecrets(complete).trimEnd().split('\n');
  return added.map((key) => ({
    key,
    change: 'added',
    from: fromOf(key, spec),
    before: [],
    lines: shown.filter((line) => line.startsWith(`${key}:`)),
  }));
}

function fromOf(key: string, { configuration }: ClusterSpec): ConfigEntry['from'] {
  // Asked for while the cluster is made, and kept by nobody but the boot machine and whoever keeps secrets.
  if (key === 'superuser_password_hash' || key === 'license_key_contents') return 'cluster';
  const isNamed = key === 'superuser_username' && configuration?.superuser !== undefined;
  return isNamed ? 'choice' : 'default';
}
