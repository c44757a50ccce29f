import { randomBytes } from 'node:crypto';
import type { SecretsLacking, SecretsOffer } from '../../shared/api/secrets.ts';
import type { ClusterSpec } from '../../shared/cluster/spec.ts';
import { type Problem, refuse } from '../../shared/problem.ts';
import type { Edition } from '../../shared/releases/edition.ts';
import { secretVariables } from '../../shared/sharing/dcos-variables.ts';
import { hashPassword } from './hash-password.ts';
import {
  type KnownInstaller,
  lackingOf,
  nothingLacks,
  problemsOf,
  secretsOfTemplate,
} from './lacking.ts';
import type { ClusterSecrets, SecretKeeping, SecretStore, SiteSecrets } from './store.ts';

export {
  type ClusterSecrets,
  type SecretKeeping,
  type SecretStore,
  secretsInMemory,
} from './store.ts';

/** The part of a cluster's spec that says what it needs. */
export type Secretive = Pick<ClusterSpec, 'id' | 'provider' | 'release'>;

/** What of clusters nobody else may know. Methods throw `ProblemError`. */
export interface Secrets {
  keeping(): Promise<SecretKeeping>;
  /**
   * Takes secrets for a cluster that is yet to be named, and gives the word for them. The password is hashed
   * and forgotten; a second or two. Throws `SECRETS-PASSWORD-INVALID` and `SECRETS-LICENSE-INVALID` (invalid).
   */
  offer(given: SecretsOffer): Promise<string>;
  /** What a cluster needs that neither its config.yaml, the offer, the store nor a variable has. */
  lacking(spec: Secretive, offer?: string, edition?: Edition): Promise<SecretsLacking>;
  /** The same as problems. */
  problems(spec: Secretive, offer?: string): Promise<Problem[]>;
  problemsOf(lacking: SecretsLacking): Problem[];
  /** Keeps what was offered for the cluster, beside what is kept of it. Throws `SECRETS-OFFER-GONE` (invalid). */
  keep(spec: Secretive, offer: string | undefined, all: readonly string[]): Promise<void>;
  /** Those of the cluster, from the store, else from variables; null where there are none. */
  of(spec: Pick<Secretive, 'id'>): Promise<ClusterSecrets | null>;
  /** The same for the steps of its installation. */
  ofSite(spec: Pick<Secretive, 'id'>): SiteSecrets;
  /** Keeps for a cluster what another one has. */
  inherit(spec: Pick<Secretive, 'id'>, from: Pick<Secretive, 'id'>): Promise<void>;
  forget(spec: Pick<Secretive, 'id'>): Promise<void>;
}

export interface SecretsOptions {
  readonly store: SecretStore;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What the text of an installer tells; may reject. */
  inspect(path: string): Promise<KnownInstaller>;
  /** The scheme's rounds; tests take fewer. */
  readonly hash?: (password: string) => Promise<string>;
}

/** What is offered and never taken is forgotten after this many others. */
const mostOffers = 20;

export function createSecrets({
  store,
  env,
  inspect,
  hash = hashPassword,
}: SecretsOptions): Secrets {
  const offers = new Map<string, ClusterSecrets>();
  let fromEnvironment: Promise<ClusterSecrets | null> | undefined;

  const taken = async ({ superuserPassword, licenseKey }: SecretsOffer) => {
    refuseUnusable({ superuserPassword, licenseKey });
    return {
      ...(superuserPassword ? { superuserPasswordHash: await hash(superuserPassword) } : {}),
      ...(licenseKey?.trim() ? { licenseKey: licenseKey.trim() } : {}),
    };
  };
  const ofEnvironment = async (): Promise<ClusterSecrets | null> => {
    const superuserPassword = env[secretVariables.superuserPassword];
    const licenseKey = env[secretVariables.licenseKey];
    if (!superuserPassword && !licenseKey) return null;
    return { id: 'environment', ...(await taken({ superuserPassword, licenseKey })) };
  };
  const of: Secrets['of'] = async ({ id }) => {
    const kept = await store.read(id);
    fromEnvironment ??= ofEnvironment();
    const given = await fromEnvironment;
    return kept === null ? given : { ...given, ...kept };
  };
  const offered = (offer: string | undefined): ClusterSecrets | null => {
    if (offer === undefined) return null;
    return offers.get(offer) ?? refuse('SECRETS-OFFER-GONE', {}, { kind: 'invalid' });
  };
  const lacking: Secrets['lacking'] = async (spec, offer, told) => {
    const { release, provider } = spec;
    if (release.kind !== 'installer' || provider === 'simulated') return nothingLacks;
    const known = await inspect(release.path).catch(() => null);
    const edition = told ?? known?.edition ?? null;
    if (edition !== 'enterprise') return nothingLacks;
    const held = {
      ...(await of(spec)),
      ...offered(offer),
      ...(await secretsOfTemplate(spec)),
    };
    return lackingOf({ edition, version: known?.version ?? null }, held);
  };

  return {
    keeping: () => store.keeping(),
    async offer(given) {
      const secrets = await taken(given);
      const id = randomBytes(16).toString('hex');
      offers.set(id, { id, ...secrets });
      for (const old of [...offers.keys()].slice(0, -mostOffers)) offers.delete(old);
      return id;
    },
    lacking,
    problems: async (spec, offer) => problemsOf(await lacking(spec, offer)),
    problemsOf,
    async keep(spec, offer, all) {
      const given = offered(offer);
      if (given === null) return;
      await store.keepOnly(all);
      await store.write(spec.id, { ...(await store.read(spec.id)), ...given });
      offers.delete(given.id);
    },
    of,
    ofSite: (spec) => ({
      of: () => of(spec),
      kept: () => store.read(spec.id),
      forget: () => store.forget(spec.id),
    }),
    async inherit(spec, from) {
      const secrets = await store.read(from.id);
      if (secrets !== null) await store.write(spec.id, secrets);
    },
    forget: ({ id }) => store.forget(id),
  };
}

/** A NUL or a new line would end the password for DC/OS; a licence key is text of one piece. */
function refuseUnusable({ superuserPassword, licenseKey }: SecretsOffer): void {
  const unusable = (text: string, characters: string) =>
    [...text].some((each) => characters.includes(each));
  if (superuserPassword !== undefined && unusable(superuserPassword, '\0\r\n')) {
    refuse('SECRETS-PASSWORD-INVALID', {}, { kind: 'invalid' });
  }
  if (licenseKey !== undefined && unusable(licenseKey, '\0')) {
    refuse('SECRETS-LICENSE-INVALID', {}, { kind: 'invalid' });
  }
}
