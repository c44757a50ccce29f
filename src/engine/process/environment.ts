import { secretVariables } from '../../shared/sharing/dcos-variables.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The environment of a program: the inherited one, with a locale whose output can be read, and with
 * the caller's variables on top (undefined removes one). What is secret in it is nobody else's business.
 */
export function childEnvironment(
  inherited: Environment,
  extra: Environment = {},
  platform: NodeJS.Platform = process.platform,
): Record<string, string> {
  const merged = {
    ...inherited,
    ...localeVariables(inherited, platform),
    ...withoutSecrets,
    ...extra,
  };
  return Object.fromEntries(
    Object.entries(merged).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

const withoutSecrets: Environment = Object.fromEntries(
  Object.values(secretVariables).map((name) => [name, undefined]),
);

/**
 * Characters in UTF-8, words and numbers as programmers write them. Under LC_ALL=C `VBoxManage list
 * vms` stops at the first name that is not ASCII and still exits 0. The user's own UTF-8 locale is
 * kept for the characters, because C.UTF-8 is not installed everywhere; LC_ALL would overrule the rest.
 */
function localeVariables(inherited: Environment, platform: NodeJS.Platform): Environment {
  if (platform === 'win32') return {};
  const users = inherited.LC_ALL || inherited.LC_CTYPE || inherited.LANG || '';
  const locale = isUtf8(users) ? users : platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
  return {
    LC_ALL: undefined,
    LANGUAGE: undefined,
    LANG: locale,
    LC_CTYPE: locale,
    LC_MESSAGES: 'C',
    LC_NUMERIC: 'C',
    LC_TIME: 'C',
  };
}

function isUtf8(locale: string): boolean {
  return /\.utf-?8(@|$)/i.test(locale);
}
