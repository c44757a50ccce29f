import {
  type InstallMethod,
  installMethods,
  type MountMethod,
  mountMethods,
} from '../cluster/install-wishes.ts';
import { refuse } from '../problem.ts';
import type { DcosVariables } from './dcos-variables.ts';

/** What dcos-vagrant's variables wish for beside machines and version; what is not set is absent. */
export interface VariableWishes {
  readonly installMethod?: InstallMethod;
  readonly privateRegistry?: boolean;
  readonly java?: boolean;
  readonly mountMethod?: MountMethod;
}

/**
 * What they mean: dcos-vagrant's Vagrantfile (UserConfig) and docs/configure.md. Throws `VARIABLE-INVALID`
 * for a value that means nothing.
 */
export function variableWishes(variables: DcosVariables): VariableWishes {
  const installMethod = oneOf(variables, 'DCOS_INSTALL_METHOD', installMethods);
  const mountMethod = oneOf(variables, 'DCOS_VAGRANT_MOUNT_METHOD', mountMethods);
  const java = oneOf(variables, 'DCOS_JAVA_ENABLED', words);
  const privateRegistry = oneOf(variables, 'DCOS_PRIVATE_REGISTRY', words);
  return {
    ...(installMethod === undefined ? {} : { installMethod }),
    ...(mountMethod === undefined ? {} : { mountMethod }),
    ...(java === undefined ? {} : { java: java === 'true' }),
    ...(privateRegistry === undefined ? {} : { privateRegistry: privateRegistry === 'true' }),
  };
}

const words = ['true', 'false'] as const;

function oneOf<Value extends string>(
  variables: DcosVariables,
  variable: string,
  known: readonly Value[],
): Value | undefined {
  const value = variables[variable];
  if (value === undefined) return undefined;
  const found = known.find((each) => each === value.trim().toLowerCase());
  if (found !== undefined) return found;
  const params = { variable, value, known: known.join(', ') };
  return refuse('VARIABLE-INVALID', params, { kind: 'invalid', path: variable });
}
