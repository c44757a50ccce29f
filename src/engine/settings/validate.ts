import { readFile, stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { type SettingsPatch, settingsPatch } from '../../shared/api/requests.ts';
import type { MessageCode, Params } from '../../shared/messages/message.ts';
import { refuse } from '../../shared/problem.ts';
import { localFile } from '../releases/boxes.ts';
import { findVBoxManage } from '../virtualbox/index.ts';
import type { SettingName } from './file.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Looks whether the changes can be used, before anything is written; an empty text is no value. Throws
 * `SETTINGS-…` (invalid) with the setting's name as the problem's `path`, and repeats no password.
 */
export async function validatePatch(
  given: SettingsPatch,
  env: Environment,
): Promise<SettingsPatch> {
  const emptied = Object.entries(given).map(([name, value]) => [name, value === '' ? null : value]);
  const parsed = settingsPatch.safeParse(Object.fromEntries(emptied));
  if (!parsed.success) {
    const name = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
    return refuse('SETTINGS-INVALID', { name }, { kind: 'invalid', path: name });
  }
  const patch = parsed.data;
  for (const name of ['mirror', 'httpProxy', 'httpsProxy', 'boxUrl', 'boxName'] as const) {
    withoutCredentials(name, patch[name]);
  }
  for (const name of ['httpProxy', 'httpsProxy'] as const) proxy(name, patch[name]);
  await folder('installers', patch.installers);
  await certificates(patch.ca);
  await file('lxcBox', patch.lxcBox);
  await boxFile('boxName', patch.boxName);
  await boxFile('boxUrl', patch.boxUrl);
  await vboxManage(patch.vboxManage, env);
  return patch;
}

const secretVariables: Partial<Record<SettingName, string>> = {
  mirror: 'DCOS_VAGRANT_MIRROR',
  httpProxy: 'HTTP_PROXY',
  httpsProxy: 'HTTPS_PROXY',
  boxUrl: 'DCOS_BOX_URL',
  boxName: 'DCOS_BOX',
};

// The settings are a file that anybody may copy into a report: no password stands in it.
function withoutCredentials(name: SettingName, value: string | null | undefined): void {
  if (!value || !hasCredentials(value)) return;
  no(name, 'SETTINGS-CREDENTIALS', { variable: secretVariables[name] ?? '' });
}

/** `user:password@host`, with or without a scheme, also where the password holds an @ or a slash. */
export function hasCredentials(value: string): boolean {
  const rest = value.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '');
  if (rest === value) return /^[^/@\s]*:.*@/.test(value);
  return /^[^/?#\s]*@/.test(rest) || /^[^/?#@\s]*:(?!\d+(?:[/?#]|$)).*@/.test(rest);
}

// As the download has it: without a scheme it is http.
function proxy(name: SettingName, value: string | null | undefined): void {
  if (!value) return;
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`);
  if (url === null || !/^https?:$/.test(url.protocol) || /\s/.test(value)) {
    no(name, 'SETTINGS-PROXY-INVALID');
  }
}

async function folder(name: SettingName, path: string | null | undefined): Promise<void> {
  if (!path) return;
  const found = await lookAt(name, path);
  if (!found.isDirectory()) no(name, 'SETTINGS-NOT-A-FOLDER', { path });
}

async function file(name: SettingName, path: string | null | undefined): Promise<void> {
  if (!path) return;
  // A pipe or a device may never end.
  if (!(await lookAt(name, path)).isFile()) no(name, 'SETTINGS-NOT-A-FILE', { path });
}

async function boxFile(name: SettingName, value: string | null | undefined): Promise<void> {
  const path = value ? localFile(value) : null;
  if (path !== null) await file(name, path);
}

async function certificates(path: string | null | undefined): Promise<void> {
  if (!path) return;
  await file('ca', path);
  const text = await readFile(path, 'latin1').catch((error: Error) =>
    no('ca', 'SETTINGS-PATH-UNREADABLE', { path, detail: error.message }),
  );
  if (!/-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----/.test(text)) {
    no('ca', 'SETTINGS-CA-INVALID', { path });
  }
}

async function vboxManage(path: string | null | undefined, env: Environment): Promise<void> {
  if (!path) return;
  await lookAt('vboxManage', path);
  const found = await findVBoxManage({ env, setting: path });
  if (found === null) no('vboxManage', 'SETTINGS-VBOXMANAGE-MISSING', { path });
}

async function lookAt(name: SettingName, path: string) {
  // Whoever reads it later works in another folder.
  if (!isAbsolute(path)) return no(name, 'SETTINGS-PATH-RELATIVE', { path });
  return stat(path).catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' || error.code === 'ENOTDIR'
      ? no(name, 'SETTINGS-PATH-MISSING', { path })
      : no(name, 'SETTINGS-PATH-UNREADABLE', { path, detail: error.message }),
  );
}

function no(name: SettingName, code: MessageCode, params: Params = {}): never {
  return refuse(code, params, { kind: 'invalid', path: name });
}
