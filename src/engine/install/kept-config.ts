import { join } from 'node:path';
import { type Document, isScalar, parseDocument, visit } from 'yaml';
import { secretKey } from '../../shared/dcos-config/secret-keys.ts';
import { redact } from '../process/redact.ts';
import { writeFileAtomic } from '../storage/index.ts';

/** Name of the copy in the cluster's folder. */
const fileName = 'config.yaml';

/**
 * Keeps a copy of the generated genconf/config.yaml in the cluster's folder, to be read by people. What
 * is secret in it (from the user's template) is left out: DC/OS has it from the boot machine.
 */
export async function keepConfig(folder: string, config: string): Promise<void> {
  await writeFileAtomic(join(folder, fileName), withoutSecrets(config), { mode: 0o600 });
}

/** The same YAML without its secret keys, and which those were; for others to start from. */
export function removeSecrets(config: string): { text: string; removed: readonly string[] } {
  const document = parseDocument(config);
  const removed: string[] = [];
  visit(document, {
    Pair(_, pair) {
      if (!isScalar(pair.key) || !secretKey.test(String(pair.key.value))) return undefined;
      removed.push(String(pair.key.value));
      return visit.REMOVE;
    },
  });
  return { text: written(document), removed };
}

/** The same YAML with the values of secret keys and the passwords of addresses replaced. */
export function withoutSecrets(config: string): string {
  const document = parseDocument(config);
  visit(document, {
    Pair(_, pair) {
      if (!isScalar(pair.key) || !secretKey.test(String(pair.key.value))) return undefined;
      pair.value = document.createNode('(left out here)');
      return visit.SKIP;
    },
  });
  return written(document);
}

function written(document: Document): string {
  // A comment may hold what was a value before.
  visit(document, { Node: (_, node) => dropComments(node) });
  document.comment = null;
  document.commentBefore = null;
  return redact(document.toString({ lineWidth: 0 }));
}

function dropComments(node: { comment?: string | null; commentBefore?: string | null }): void {
  node.comment = null;
  node.commentBefore = null;
}
