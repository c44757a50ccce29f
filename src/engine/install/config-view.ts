import type { ClusterSpec } from '../../shared/cluster/spec.ts';
import type { ConfigView } from '../../shared/dcos-config/view.ts';
import { ProblemError } from '../../shared/problem.ts';
import { configEntries } from './config-entries.ts';
import { readConfigKeys } from './config-keys.ts';
import { type ConfiguredDcos, configProblems } from './config-problems.ts';
import { enterpriseEntries } from './enterprise-entries.ts';
import { readTemplate } from './template.ts';

/**
 * The config.yaml that the cluster's installer would be given now, against the user's own, with everything
 * that is wrong with it. Null for machines without DC/OS.
 */
export async function configView(
  spec: ClusterSpec,
  dcos: ConfiguredDcos,
): Promise<ConfigView | null> {
  if (spec.release.kind === 'none') return null;
  const { version } = dcos;
  const problems = await configProblems(spec, dcos);
  try {
    const template = await readTemplate(spec);
    const entries = configEntries(spec, version ?? '', await readConfigKeys(), template);
    const more =
      dcos.edition === 'enterprise' ? enterpriseEntries(spec, version ?? '', entries) : [];
    const all = [...entries, ...more];
    return { version, template: template?.path ?? null, entries: all, problems };
  } catch (error) {
    // Of a file that cannot be read nothing is shown; it is among the problems.
    if (!(error instanceof ProblemError)) throw error;
    return { version, template: null, entries: [], problems };
  }
}
