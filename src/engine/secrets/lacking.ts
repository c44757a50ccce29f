import { parseDocument } from 'yaml';
import type { SecretsLacking } from '../../shared/api/secrets.ts';
import { type ClusterSpec, configPathOf } from '../../shared/cluster/spec.ts';
import { type Problem, problem } from '../../shared/problem.ts';
import { type Edition, wantsLicense } from '../../shared/releases/edition.ts';
import { readGivenFile } from '../storage/index.ts';
import type { ClusterSecrets } from './store.ts';

/** What an installer is, as far as it is known. */
export interface KnownInstaller {
  readonly edition: Edition | null;
  readonly version: string | null;
}

type Held = Omit<ClusterSecrets, 'id'>;

export const nothingLacks: SecretsLacking = { superuserPassword: false, licenseKey: false };

/** What DC/OS of that kind needs to be told and nobody has; only Enterprise needs something. */
export function lackingOf({ edition, version }: KnownInstaller, held: Held | null): SecretsLacking {
  if (edition !== 'enterprise') return nothingLacks;
  return {
    superuserPassword: held?.superuserPasswordHash === undefined,
    licenseKey: held?.licenseKey === undefined && wantsLicense(version),
  };
}

/** The same as problems, the errors first. */
export function problemsOf({ superuserPassword, licenseKey }: SecretsLacking): Problem[] {
  const needed = { kind: 'prerequisite' } as const;
  return [
    ...(superuserPassword ? [problem('SECRETS-PASSWORD-NEEDED', {}, needed)] : []),
    ...(licenseKey === true ? [problem('SECRETS-LICENSE-NEEDED', {}, needed)] : []),
    ...(licenseKey === 'perhaps'
      ? [problem('SECRETS-LICENSE-PERHAPS', {}, { ...needed, severity: 'warning' })]
      : []),
  ];
}

/** More than a config.yaml may have, bytes. */
const longestBytes = 1_048_576;

/** What the user's own config.yaml says already; it goes before what is asked. */
export async function secretsOfTemplate(spec: Pick<ClusterSpec, 'release'>): Promise<Held> {
  const path = configPathOf(spec.release);
  if (path === null) return {};
  const bytes = await readGivenFile(path, longestBytes).catch(() => null);
  return bytes === null ? {} : secretsOfConfig(bytes.toString('utf8'));
}

/** The secrets that a config.yaml of DC/OS holds. */
export function secretsOfConfig(text: string): Held {
  const document = parseDocument(text, { logLevel: 'silent' });
  const value = (key: string): string | undefined => {
    const found: unknown = document.errors.length > 0 ? undefined : document.get(key);
    return typeof found === 'string' && found.trim() !== '' ? found : undefined;
  };
  const superuserPasswordHash = value('superuser_password_hash');
  const licenseKey = value('license_key_contents');
  return {
    ...(superuserPasswordHash === undefined ? {} : { superuserPasswordHash }),
    ...(licenseKey === undefined ? {} : { licenseKey }),
  };
}
