import { Document, isMap, isScalar } from 'yaml';
import type { ClusterSpec } from '../../shared/cluster/spec.ts';
import type { ConfigEntry } from '../../shared/dcos-config/view.ts';
import { type ConfigTemplate, keysToSet, parseTemplate } from './config.ts';
import type { ConfigKey } from './config-keys.ts';
import { withoutSecrets } from './kept-config.ts';

/**
 * The keys of the config.yaml that `genconfConfig` makes, in its order, each with what the template has and
 * who says it. Secret values are masked. Throws `CONFIG-TEMPLATE-INVALID`.
 */
export function configEntries(
  spec: ClusterSpec,
  version: string,
  keys: readonly ConfigKey[],
  template: ConfigTemplate | null,
): ConfigEntry[] {
  const given = template === null ? new Document({}) : parseTemplate(template);
  const set = new Map(keysToSet(spec, version, keys, given).map((each) => [each.key, each]));
  const kept = keyNames(given);
  return [...kept, ...[...set.keys()].filter((key) => !kept.includes(key))].map((key) => {
    const own = set.get(key);
    const before = kept.includes(key) ? linesOf(key, plainValue(given, key)) : [];
    const lines = own === undefined ? before : linesOf(key, own.value);
    const same = lines.join('\n') === before.join('\n');
    return {
      key,
      change: before.length === 0 ? 'added' : same ? 'kept' : 'changed',
      from: own?.from ?? 'template',
      before,
      lines,
    };
  });
}

function keyNames(document: Document): string[] {
  const { contents } = document;
  if (!isMap(contents)) return [];
  return contents.items.map(({ key }) => String(isScalar(key) ? key.value : key));
}

function plainValue(document: Document, key: string): unknown {
  return (document.toJS({ maxAliasCount: 100 }) as Record<string, unknown>)[key];
}

/** The key and its value as YAML, written one way, so that two can be compared. */
function linesOf(key: string, value: unknown): string[] {
  // The installer makes no difference between true and 'true', and none between 22 and '22'.
  const plain = typeof value === 'boolean' || typeof value === 'number' ? String(value) : value;
  const text = new Document({ [key]: plain }).toString({ lineWidth: 0 });
  return withoutSecrets(text).trimEnd().split('\n');
}
