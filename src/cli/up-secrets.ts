import type { Command } from 'commander';
import type { Engine, UpRequest } from '../engine/index.ts';
import type { SecretsLacking, SecretsOffer } from '../shared/api/secrets.ts';
import { refuse } from '../shared/problem.ts';
import type { Cli } from './cli.ts';
import { option } from './command.ts';
import { hiddenLine } from './secret.ts';
import type { Input } from './surroundings.ts';
import { word } from './words.ts';

/** The options of `up` about what nobody else may know: names of files, never the secret itself. */
export interface SecretOptions {
  readonly superuser?: string;
  readonly superuserPasswordFile?: string;
  readonly licenseFile?: string;
}

export function addSecretOptions(command: Command): Command {
  return addSecretFiles(command.addOption(option('--superuser <name>', 'help.up.superuser')));
}

export function addSecretFiles(command: Command): Command {
  return command
    .addOption(option('--superuser-password-file <file>', 'help.up.superuser-password-file'))
    .addOption(option('--license-file <file>', 'help.up.license-file'));
}

/**
 * The request with the word for its secrets: what the options name, and what a person types where something
 * still lacks and there is one to ask. Throws `SECRETS-FILE-UNREADABLE`, `SECRETS-FILE-EMPTY`,
 * `SECRETS-STDIN-TWICE` and `SECRETS-TYPED-DIFFERENT` (invalid).
 */
export async function withSecrets(
  cli: Cli,
  engine: Pick<Engine, 'secrets'>,
  request: UpRequest,
  options: SecretOptions,
): Promise<UpRequest> {
  const given = await givenBy(options, cli.surroundings.stdin);
  const offered = await offer(engine, request, given);
  const lacking = await engine.secrets.lacking(offered);
  const typed = await typedBy(cli, lacking, options.superuser ?? 'admin');
  return Object.keys(typed).length === 0 ? offered : offer(engine, request, { ...given, ...typed });
}

async function offer(
  { secrets }: Pick<Engine, 'secrets'>,
  request: UpRequest,
  given: SecretsOffer,
): Promise<UpRequest> {
  if (Object.keys(given).length === 0) return request;
  return { ...request, secrets: await secrets.offer(given) };
}

async function givenBy(
  { superuserPasswordFile, licenseFile }: SecretOptions,
  stdin: Input,
): Promise<SecretsOffer> {
  if (superuserPasswordFile === '-' && licenseFile === '-') {
    refuse('SECRETS-STDIN-TWICE', {}, { kind: 'invalid' });
  }
  return {
    ...(superuserPasswordFile === undefined
      ? {}
      : { superuserPassword: await textOf(superuserPasswordFile, stdin) }),
    ...(licenseFile === undefined ? {} : { licenseKey: await textOf(licenseFile, stdin) }),
  };
}

/** Far more than any licence key has, bytes. */
const longestBytes = 100_000;

/** What is in the file, without the line end that editors add. */
async function textOf(path: string, stdin: Input): Promise<string> {
  const text = path === '-' ? await allOf(stdin) : await fileText(path);
  const secret = text.replace(/\r?\n$/, '');
  return secret === '' ? refuse('SECRETS-FILE-EMPTY', { path }, { kind: 'invalid', path }) : secret;
}

async function fileText(path: string): Promise<string> {
  const { readGivenFile } = await import('../engine/storage/index.ts');
  const bytes = await readGivenFile(path, longestBytes).catch((error: Error) =>
    refuse(
      'SECRETS-FILE-UNREADABLE',
      { path, detail: error.message.replace(/\.$/, '') },
      { kind: 'invalid', path },
    ),
  );
  return bytes.toString('utf8');
}

async function allOf(stdin: Input): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

/** Asks the person at the terminal; a program is told by the refusal of `up` what lacks. */
async function typedBy(
  { surroundings, terminal }: Cli,
  { superuserPassword, licenseKey }: SecretsLacking,
  user: string,
): Promise<SecretsOffer> {
  if (surroundings.stdin.isTTY !== true || terminal.json) return {};
  const password = superuserPassword
    ? await hiddenLine(surroundings, word('secrets.ask.password', { user }))
    : '';
  if (password !== '') {
    const again = await hiddenLine(surroundings, word('secrets.ask.again'));
    if (again !== password) refuse('SECRETS-TYPED-DIFFERENT', {}, { kind: 'invalid' });
  }
  const license =
    licenseKey === false ? '' : await hiddenLine(surroundings, word('secrets.ask.license'));
  return {
    ...(password === '' ? {} : { superuserPassword: password }),
    ...(license.trim() === '' ? {} : { licenseKey: license.trim() }),
  };
}
