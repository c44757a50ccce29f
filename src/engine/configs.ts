import { resolve } from 'node:path';
import { checkConfig } from '../shared/dcos-config/check.ts';
import type { ConfigView } from '../shared/dcos-config/view.ts';
import { type Problem, refuse } from '../shared/problem.ts';
import type { Edition } from '../shared/releases/edition.ts';
import { knownDcos } from './clusters/known-dcos.ts';
import type { ClusterStore } from './clusters/store.ts';
import { configView } from './install/config-view.ts';
import { readKnownKeys } from './install/known-keys.ts';
import { readTemplateAt } from './install/template.ts';
import type { Releases } from './releases/index.ts';

/** DC/OS's config.yaml: what a cluster's installer is given. Methods throw `ProblemError`. */
export interface Configs {
  /** That of a cluster. Throws `CLUSTER-UNKNOWN`, and `CONFIG-NOTHING` (invalid) without DC/OS. */
  of(name: string): Promise<ConfigView>;
  /** Everything that is wrong with a file; see `checkConfig`. Throws `CONFIG-TEMPLATE-INVALID`. */
  check(
    path: string,
    dcos: { readonly version: string | null; readonly edition: Edition | null },
  ): Promise<Problem[]>;
}

export function createConfigs(options: {
  readonly store: Pick<ClusterStore, 'get'>;
  releases(): Promise<Releases>;
}): Configs {
  return {
    async of(name) {
      const { spec } = await options.store.get(name);
      const view = await configView(spec, await knownDcos(spec.release, options));
      return view ?? refuse('CONFIG-NOTHING', { name }, { kind: 'invalid' });
    },
    check: async (path, dcos) =>
      checkConfig(await readTemplateAt(resolve(path)), await readKnownKeys(), dcos),
  };
}
