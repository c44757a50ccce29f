import type { MachineSpec } from '../../../shared/cluster/spec.ts';
import { say } from '../../../shared/messages/message.ts';
import { refuse } from '../../../shared/problem.ts';
import { jumpBetween } from '../../../shared/releases/upgrade-paths.ts';
import type { Step } from '../../operations/step.ts';
import { readUpgradePaths } from '../../releases/upgrades.ts';
import { guest } from '../guest-paths.ts';
import { ask, open, type Site } from '../site.ts';
import { generateAnew, isGenerated, readMadeFrom } from './genconf.ts';

/**
 * The new version's packages and the script that upgrades a node, generated on the boot machine from the
 * version that the nodes have. In what the installer says of itself it may turn out to be another version
 * than was thought; an upgrade that DC/OS does not document is refused before anything is changed.
 */
export function upgradeScriptStep(
  site: Site,
  boot: MachineSpec,
  nodes: readonly MachineSpec[],
): Step {
  const { name } = boot;
  return {
    id: 'genconf',
    title: say('step.upgrade-script'),
    machines: [name],
    needs: ['installer'],
    weight: 60,
    timeoutMs: 3_600_000,
    async isDone(signal) {
      if (!(await isGenerated(site, name, signal))) return false;
      const target = (await readMadeFrom(site, name, signal))?.version ?? '';
      const left = await versionsBesides(site, nodes, target, signal);
      // Every node has it; nothing is upgraded from.
      if (left.length === 0) return true;
      const made = await readUpgradeUrl(site, name, signal);
      return made !== null && left.every((version) => version === made.installed);
    },
    async run(context) {
      const { signal } = context;
      const present = await versionsBesides(site, nodes, '', signal);
      const served = await readMadeFrom(site, name, signal);
      // Those of an upgrade that was interrupted have the version that is served, and stay as they are.
      const old = present.filter((version) => present.length === 1 || version !== served?.version);
      const [installed] = old;
      if (installed === undefined || old.length > 1) {
        refuse('UPGRADE-VERSIONS-DIFFER', { versions: present.join(', ') });
      }
      await generateAnew(site, name, context, {
        installed,
        onVersion: async (to) => {
          const jump = jumpBetween({ from: installed, to }, await readUpgradePaths(), []);
          if (!jump.ok) refuse(jump.why.code, jump.why.params, { kind: 'invalid' });
        },
      });
      if ((await readUpgradeUrl(site, name, signal)) === null) {
        refuse('UPGRADE-SCRIPT-MISSING', {}, { machine: name });
      }
    },
  };
}

/** The version that is upgraded to, and where its script is; throws where the boot machine serves none. */
export async function upgradeOf(
  site: Site,
  boot: string,
  signal: AbortSignal,
): Promise<{ readonly version: string; readonly url: string | null }> {
  const made = await readMadeFrom(site, boot, signal);
  if (made === null) return refuse('UPGRADE-SCRIPT-MISSING', {}, { machine: boot });
  return { version: made.version, url: (await readUpgradeUrl(site, boot, signal))?.url ?? null };
}

/** DC/OS's version on a machine; empty where there is none. */
export async function versionOn(site: Site, machine: string, signal: AbortSignal): Promise<string> {
  return (await ask(site, machine, 'upgrade.sh', ['version'], signal)).trim();
}

/** The versions that the nodes have, but for one; each once. */
async function versionsBesides(
  site: Site,
  nodes: readonly MachineSpec[],
  version: string,
  signal: AbortSignal,
): Promise<string[]> {
  const found = await Promise.all(nodes.map((node) => versionOn(site, node.name, signal)));
  return [...new Set(found)].filter((each) => each !== version && each !== '');
}

async function readUpgradeUrl(site: Site, boot: string, signal: AbortSignal) {
  const connection = await open(site, boot, signal);
  const { stdout } = await connection.exec(['cat', guest.upgradeUrl], { signal });
  const [installed, url] = stdout.trim().split(' ');
  return installed && url ? { installed, url } : null;
}
