import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import type { Exported } from '../../shared/api/sharing.ts';
import type { ClusterSpec } from '../../shared/cluster/spec.ts';
import { refuse } from '../../shared/problem.ts';
import { type Cloud, cloudModules } from '../../shared/terraform/clouds.ts';
import { terraformConfiguration } from '../../shared/terraform/configuration.ts';
import { resourceText } from '../resources.ts';
import { ensureFolder, namesIn, writeFileAtomic } from '../storage/index.ts';
import type { VersionOf } from './export.ts';

/**
 * The cluster for a cloud: a folder that `terraform init` and `terraform apply` take. No secret is in it.
 * Throws `SHARING-TARGET-NOT-EMPTY`, `TERRAFORM-NO-DCOS` (invalid) and the problems of writing.
 */
export async function exportTerraform(
  spec: ClusterSpec,
  given: string,
  cloud: Cloud,
  versionOf: VersionOf,
): Promise<Exported> {
  const folder = resolve(given);
  if (spec.release.kind === 'none') {
    refuse('TERRAFORM-NO-DCOS', { name: spec.name }, { kind: 'invalid' });
  }
  if ((await namesIn(folder)).length > 0) {
    refuse('SHARING-TARGET-NOT-EMPTY', { path: folder }, { kind: 'invalid', path: folder });
  }
  const { clouds } = cloudModules.parse(parse(await resourceText('export', 'terraform.yaml')));
  const module = clouds.find((each) => each.cloud === cloud);
  if (module === undefined) throw new Error(`No module for ${cloud}.`);
  const version = await versionOf(spec.release).catch(() => null);
  const { text, notes } = terraformConfiguration(spec, version, module);
  const readme = (await resourceText('export', 'terraform.md'))
    .replaceAll('@name@', spec.name)
    .replaceAll('@source@', module.source);
  await ensureFolder(folder);
  await writeFileAtomic(join(folder, 'main.tf'), text, { mode: 0o644 });
  await writeFileAtomic(join(folder, 'README.md'), readme, { mode: 0o644 });
  return { path: folder, files: ['main.tf', 'README.md'], notes };
}
