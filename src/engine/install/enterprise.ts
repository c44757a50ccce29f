import { parseDocument } from 'yaml';
import type { ClusterSpec } from '../../shared/cluster/spec.ts';
import { type Problem, ProblemError } from '../../shared/problem.ts';
import { editionOf, wantsLicense } from '../../shared/releases/edition.ts';
import { compareMinors } from '../../shared/releases/version.ts';
import type { StepContext } from '../operations/step.ts';
import { redact } from '../process/redact.ts';
import { lackingOf, problemsOf, secretsOfConfig, secretsOfTemplate } from '../secrets/lacking.ts';
import type { ClusterSecrets } from '../secrets/store.ts';
import { guest } from './guest-paths.ts';
import type { InstallerVersion } from './installer-version.ts';
import { open, type Site } from './site.ts';

/** First user where nobody named one, as in dcos-vagrant's own files. */
const usualSuperuser = 'admin';

/** What came from nobody: what a boot machine already has was made by whoever made it. */
const fromBootMachine = 'boot machine';

/**
 * The secrets that DC/OS of this version is told, from the store, else as the boot machine has them from an
 * earlier run; null of open DC/OS. Throws `SECRETS-PASSWORD-NEEDED` or `SECRETS-LICENSE-NEEDED` (prerequisite).
 */
export async function enterpriseSecrets(
  site: Site,
  name: string,
  { version, variant }: InstallerVersion,
  signal: AbortSignal,
): Promise<ClusterSecrets | null> {
  const edition = editionOf(variant);
  if (edition !== 'enterprise') return null;
  const { id, ...given } = (await site.secrets?.of()) ?? { id: fromBootMachine };
  const written = await secretsOfTemplate(site.cluster.spec);
  const kept = secretsOfConfig(await configThere(site, name, signal));
  const secrets = { ...kept, ...given, ...written };
  const [wrong] = problemsOf(lackingOf({ edition, version }, secrets)).filter(isError);
  if (wrong !== undefined) throw new ProblemError({ ...wrong, machine: name });
  return { id, ...secrets };
}

/** genconf/config.yaml as it lies on the boot machine; empty where it does not. */
async function configThere(site: Site, name: string, signal: AbortSignal): Promise<string> {
  const connection = await open(site, name, signal);
  const { stdout, code } = await connection.exec(['sudo', '-n', 'cat', guest.config], { signal });
  return code === 0 ? stdout : '';
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

/**
 * The configuration with what Enterprise needs beside what the cluster needs. Its keys: dcos-docs,
 * "Advanced configuration parameters", and dcos-vagrant's etc/config-<version>-ee.yaml.
 */
export function enterpriseConfig(
  config: string,
  secrets: ClusterSecrets,
  {
    version,
    spec,
  }: { readonly version: string; readonly spec: Pick<ClusterSpec, 'configuration'> },
): string {
  const document = parseDocument(config);
  const unlessThere = (key: string, value: string) => {
    if (!document.has(key)) document.set(key, value);
  };
  unlessThere('superuser_username', spec.configuration?.superuser ?? usualSuperuser);
  if (secrets.superuserPasswordHash !== undefined) {
    document.set('superuser_password_hash', secrets.superuserPasswordHash);
  }
  if (secrets.licenseKey !== undefined && wantsLicense(version) !== false) {
    document.set('license_key_contents', secrets.licenseKey);
  }
  // There is no fault domain in one computer; without the key Enterprise insists on a script for it.
  if (compareMinors(version, '1.11') >= 0) unlessThere('fault_domain_enabled', 'false');
  return document.toString({ lineWidth: 0 });
}

/** The step's context whose log never says what is secret, whatever the installer prints. */
export function hiding(context: StepContext, secrets: ClusterSecrets | null): StepContext {
  if (secrets === null) return context;
  const hidden = valuesOf(secrets);
  return { ...context, log: (line, machine) => context.log(redact(line, hidden), machine) };
}

/** The error without what is secret in the words of whoever failed. */
export function hidden(error: unknown, secrets: ClusterSecrets | null): unknown {
  if (secrets === null || !(error instanceof ProblemError)) return error;
  const clean = (text: string) => redact(text, valuesOf(secrets));
  const { problem } = error;
  const params = Object.entries(problem.params ?? {}).map(
    ([key, value]) => [key, typeof value === 'string' ? clean(value) : value] as const,
  );
  const { command } = problem;
  return new ProblemError({
    ...problem,
    params: Object.fromEntries(params),
    ...(command && { command: { ...command, lastLines: command.lastLines.map(clean) } }),
  });
}

function valuesOf({ superuserPasswordHash, licenseKey }: ClusterSecrets): string[] {
  return [superuserPasswordHash, licenseKey].filter((value) => value !== undefined);
}

/** Whether what genconf says of the configuration is about a secret: such a one is asked for anew. */
export function isAboutSecrets(complaint: string): boolean {
  return /\b(?:license_key_contents|superuser_password_hash)\b/.test(complaint);
}
