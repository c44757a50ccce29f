import { compareMinors } from './version.ts';

/** DC/OS without and with a licence. */
export type Edition = 'open' | 'enterprise';

/**
 * The edition that a variant names: `ee` is Enterprise, the others (`default`, `open`, `installer`) are open;
 * null where nothing is named.
 * Source: dcos/dcos gen/build_deploy/bash/dcos_generate_config.sh.in and pkgpanda's variants.
 */
export function editionOf(variant: string | null): Edition | null {
  if (variant === null || variant.trim() === '') return null;
  return /^(?:ee|enterprise)\b/i.test(variant.trim()) ? 'enterprise' : 'open';
}

/** First minor of DC/OS Enterprise that wants a licence key. Source: dcos-docs, 1.11 release notes. */
export const licenseSince = '1.11';

/** Whether Enterprise of that version wants a licence key; `perhaps` where the version is not known. */
export function wantsLicense(version: string | null): boolean | 'perhaps' {
  if (version === null) return 'perhaps';
  return compareMinors(version, licenseSince) >= 0;
}
