import { refuse } from '../problem.ts';

/** Variables of dcos-vagrant by name (its docs/configure.md); only those that begin with DCOS_. */
export type DcosVariables = Readonly<Record<string, string>>;

/** Those of an environment; one that is set to nothing counts as not set, as in dcos-vagrant's scripts. */
export function dcosVariablesOf(env: Readonly<Record<string, string | undefined>>): DcosVariables {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) =>
      isTheirs(name) && value ? [[name, value] as const] : [],
    ),
  );
}

/** Our own variables begin as one of theirs does. */
function isTheirs(name: string): boolean {
  return (
    name === 'DCOS_VAGRANT_MOUNT_METHOD' ||
    (name.startsWith('DCOS_') && !name.startsWith('DCOS_VAGRANT_'))
  );
}

/** The variables that hold what nobody else may know; no program that is started gets them. */
export const secretVariables = {
  superuserPassword: 'DCOS_SUPERUSER_PASSWORD',
  licenseKey: 'DCOS_LICENSE_KEY_CONTENTS',
} as const;

/**
 * Those that a file sets as shells and `.env` files do: `export NAME=value`, quoted or not, a variable a
 * line. Nothing is expanded or run. Throws `SHARING-VARIABLES-INVALID` (invalid) with the line.
 */
export function readVariables(text: string, path: string): DcosVariables {
  const set: [string, string][] = [];
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const found = assignment.exec(line);
    if (found === null) {
      const where = { path, line: index + 1 };
      refuse('SHARING-VARIABLES-INVALID', where, { kind: 'invalid', ...where });
    }
    const [, name = '', single, double, bare = ''] = found;
    set.push([name, single ?? double?.replace(/\\(["\\$`])/g, '$1') ?? bare]);
  }
  return dcosVariablesOf(Object.fromEntries(set));
}

const assignment =
  /^(?:export\s+)?([A-Za-z_]\w*)=(?:'([^']*)'|"((?:[^"\\]|\\.)*)"|([^\s'"#;&|]*))\s*(?:#.*)?;?$/;
