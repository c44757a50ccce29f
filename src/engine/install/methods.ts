import { parse } from 'yaml';
import type { ClusterSpec } from '../../shared/cluster/spec.ts';
import type { Problem } from '../../shared/problem.ts';
import {
  type InstallMethodRow,
  installMethodsFile,
  methodProblem,
} from '../../shared/releases/install-methods.ts';
import { resourceText } from '../resources.ts';

let rows: Promise<readonly InstallMethodRow[]> | undefined;

/** Which DC/OS has which way of installing (resources/install/methods.yaml); read once. */
export function readInstallMethods(): Promise<readonly InstallMethodRow[]> {
  rows ??= resourceText('install', 'methods.yaml').then(
    (text) => installMethodsFile.parse(parse(text)).methods,
  );
  return rows;
}

/** Why the cluster's DC/OS, of that version, cannot be installed as the cluster wants; empty where it can. */
export async function methodProblems(
  { installMethod: method, machines }: Pick<ClusterSpec, 'installMethod' | 'machines'>,
  version: string | null,
): Promise<Problem[]> {
  const found = methodProblem({ method, version, machines }, await readInstallMethods());
  return found === null ? [] : [found];
}
