import type { Problem } from '../../../shared/problem.ts';
import type { PageId } from '../draft/draft.ts';

/** Beginnings of problem codes, and the page where such a problem can be put right. */
const pagesOfCodes: readonly (readonly [prefix: string, page: PageId])[] = [
  ['RELEASE-PROXY', 'options'],
  ['RELEASE-CA', 'options'],
  ['RELEASE-', 'version'],
  ['SECRETS-', 'version'],
  ['INSTALLER-', 'version'],
  ['INSTALL-METHOD', 'version'],
  ['CLUSTER-INSTALLER', 'version'],
  ['CLUSTER-CONFIG', 'version'],
  ['CONFIG-CHOICE', 'options'],
  ['CONFIG-', 'version'],
  ['BOX-', 'options'],
  ['REGISTRY-', 'options'],
  ['JAVA-', 'options'],
  ['MOUNT-', 'options'],
  ['VBGUEST-', 'options'],
  ['CLUSTER-NAME', 'options'],
  ['CLUSTER-DOMAIN', 'options'],
  ['CLUSTER-NETWORK', 'options'],
  ['TOPOLOGY-', 'topology'],
  ['HOST-MEMORY', 'topology'],
  ['HOST-CPUS', 'topology'],
  ['VIRTUALBOX-', 'computer'],
  ['VBOX-', 'computer'],
  ['VAGRANT-', 'computer'],
  ['LXC-', 'computer'],
];

/** The page of the wizard where a problem of the preview can be put right; null where none can. */
export function pageOf({ code, path }: Pick<Problem, 'code' | 'path'>): PageId | null {
  // What is chosen in a form is checked by the same rules as what stands in a file.
  if (path === 'configuration') return 'options';
  return pagesOfCodes.find(([prefix]) => code.startsWith(prefix))?.[1] ?? null;
}
