import { parseDocument } from 'yaml';
import { renderText } from '../../../shared/messages/message.ts';
import { editionOf } from '../../../shared/releases/edition.ts';
import type { StepContext } from '../../operations/step.ts';
import { resourceText } from '../../resources.ts';
import { writeRootFile } from '../../ssh/index.ts';
import { configProblems, refuseConfig } from '../config-problems.ts';
import { guest } from '../guest-paths.ts';
import type { InstallerVersion } from '../installer-version.ts';
import { open, type Site } from '../site.ts';

/**
 * Checks the configuration once more, now that the installer has said which DC/OS it is: doubts go into the
 * log. Throws what cannot be, as `up` does.
 */
export async function checkConfigured(
  site: Site,
  name: string,
  { version, variant }: InstallerVersion,
  { log }: Pick<StepContext, 'log'>,
): Promise<void> {
  const problems = await configProblems(site.cluster.spec, {
    version,
    edition: editionOf(variant),
  });
  refuseConfig(problems);
  for (const each of problems) log(renderText(each), name);
}

/** The script that tells a node's region and zone, where the configuration wants one. */
export async function writeFaultDomain(
  site: Site,
  name: string,
  config: string,
  signal: AbortSignal,
): Promise<void> {
  if (String(parseDocument(config).get('fault_domain_enabled')) !== 'true') return;
  const script = await resourceText('provision', 'fault-domain-detect.sh');
  const connection = await open(site, name, signal);
  await writeRootFile(connection, guest.faultDomain, script, '755', signal);
}
