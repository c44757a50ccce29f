import { Document, isMap, parseDocument } from 'yaml';
import { type ClusterSpec, machinesOf } from '../../shared/cluster/spec.ts';
import { chosenKeys } from '../../shared/dcos-config/choices.ts';
import { refuse } from '../../shared/problem.ts';
import { type ConfigKey, keysFor } from './config-keys.ts';

/** The user's config.yaml to start from. */
export interface ConfigTemplate {
  readonly path: string;
  readonly text: string;
}

/**
 * genconf/config.yaml for the cluster and the installer's version: the template with what the cluster
 * needs and what was chosen put into it, comments kept. Always lists all masters of the spec.
 * Throws `CONFIG-TEMPLATE-INVALID` or `CONFIG-TEMPLATE-CONFLICT` (kind invalid).
 */
export function genconfConfig(
  spec: ClusterSpec,
  version: string,
  keys: readonly ConfigKey[],
  template: ConfigTemplate | null,
): string {
  const document = template === null ? new Document({}) : parseTemplate(template);
  if (template !== null) refuseConflicts(document, template);
  for (const { key, value } of keysToSet(spec, version, keys, document)) {
    document.set(key, document.createNode(value));
  }
  return document.toString({ lineWidth: 0 });
}

/** A key that is put into the template, and who wants it. */
export interface SetKey {
  readonly key: string;
  readonly value: string | string[];
  readonly from: 'cluster' | 'choice' | 'default';
}

/** What the cluster needs goes before the template, that before what was chosen, that before what is usual. */
export function keysToSet(
  spec: ClusterSpec,
  version: string,
  keys: readonly ConfigKey[],
  template: Document,
): SetKey[] {
  const { provider, installMethod: method } = spec;
  const chosen = chosenKeys(spec);
  return keysFor(keys, { version, provider, method }).flatMap((row): SetKey[] => {
    const { key, rule } = row;
    if (rule === 'always') return [{ key, value: ownValue(row, spec), from: 'cluster' }];
    if (template.has(key)) return [];
    const choice = chosen.get(key);
    if (choice !== undefined) return [{ key, value: choice, from: 'choice' }];
    return rule === 'chosen' ? [] : [{ key, value: ownValue(row, spec), from: 'default' }];
  });
}

/** Masters find each other through a fixed list; what that rules out of a template. */
const staticOnly = ['exhibitor_storage_backend', 'master_discovery'];

/** The template as YAML; throws `CONFIG-TEMPLATE-INVALID`. */
export function parseTemplate({ path, text }: ConfigTemplate): Document {
  const document = parseDocument(text, { uniqueKeys: true });
  const [error] = document.errors;
  if (error !== undefined) {
    const line = error.linePos?.[0].line ?? 1;
    const detail = error.message.split('\n')[0] ?? '';
    refuse('CONFIG-TEMPLATE-INVALID', { path, line, detail }, { kind: 'invalid', path, line });
  }
  if (document.contents === null) return new Document({});
  if (!isMap(document.contents)) {
    const detail = 'it is not a map of keys to values';
    refuse(
      'CONFIG-TEMPLATE-INVALID',
      { path, line: 1, detail },
      { kind: 'invalid', path, line: 1 },
    );
  }
  return document;
}

function refuseConflicts(document: Document, { path }: ConfigTemplate): void {
  for (const key of staticOnly) {
    const value = document.get(key);
    if (value === undefined || value === 'static') continue;
    const params = { path, key, value: String(value), wanted: 'static' };
    refuse('CONFIG-TEMPLATE-CONFLICT', params, { kind: 'invalid', path: key });
  }
}

function ownValue(key: ConfigKey, spec: ClusterSpec): string | string[] {
  const ips = (...types: Parameters<typeof machinesOf>[1][]) =>
    machinesOf(spec, ...types).map(({ ip }) => ip);
  switch (key.from) {
    case 'boot-url':
      return packagesUrl(spec);
    case 'cluster-name':
      return spec.name;
    case 'masters':
      return ips('master');
    case 'private-agents':
      return ips('agent-private');
    case 'public-agents':
      return ips('agent-public');
    case undefined:
      return key.value ?? '';
  }
}

/** Where the installer puts DC/OS's packages on a node before it installs. Source: dcos_installer/action_lib.py. */
const pushedUrl = 'file:///opt/dcos_install_tmp';

/** Where a node finds DC/OS's packages while it is installed: on the boot machine, or already on itself. */
function packagesUrl(spec: ClusterSpec): string {
  return spec.installMethod === 'ssh_pull' ? bootUrl(spec) : pushedUrl;
}

/** Where the machines fetch DC/OS from: the boot machine, by its address, for names may be missing. */
export function bootUrl(spec: ClusterSpec): string {
  return `http://${machinesOf(spec, 'boot')[0]?.ip ?? ''}`;
}
