import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import tls from 'node:tls';
import { fileStamp, writeFileAtomic } from '../storage/index.ts';

/** Name of the file in the data folder; it can be removed at any time. */
const fileName = 'certificate-authorities.pem';

/**
 * The environment in which Vagrant's curl trusts whom our own downloads trust. Our setting stands beside
 * the usual authorities, while curl takes CURL_CA_BUNDLE in their place: so it gets a file with both. A
 * CURL_CA_BUNDLE of the user's own stays as it is. Where the file cannot be made, the setting's is taken.
 */
export async function withAuthorities(
  env: NodeJS.ProcessEnv,
  ca: string | null,
  data: string,
): Promise<NodeJS.ProcessEnv> {
  if (ca === null || env.CURL_CA_BUNDLE) return env;
  const path = join(data, fileName);
  const made = await writeBundle(path, ca).then(
    () => true,
    () => false,
  );
  return { ...env, CURL_CA_BUNDLE: made ? path : ca };
}

async function writeBundle(path: string, ca: string): Promise<void> {
  const from = `# ${JSON.stringify([ca, await fileStamp(ca), process.version])}\n`;
  const before = await readFile(path, 'utf8').catch(() => '');
  if (before.startsWith(from)) return;
  const usual = [...tls.getCACertificates('default'), ...tls.getCACertificates('system')];
  const all = [...new Set(usual), await readFile(ca, 'utf8')].map((pem) => pem.trim());
  await writeFileAtomic(path, `${from}${all.join('\n')}\n`);
}
