import type { MachineSpec } from '../../../shared/cluster/spec.ts';
import { say } from '../../../shared/messages/message.ts';
import { ProblemError, problem } from '../../../shared/problem.ts';
import type { Step } from '../../operations/step.ts';
import { perform, type Site } from '../site.ts';
import { upgradeOf, versionOn } from './upgrade-script.ts';

/** DC/OS's checks before and after an upgrade take minutes each, and what is fetched is large. */
const timeoutMs = 3_600_000;

/**
 * DC/OS's own upgrade of one node, after `after`. Done is what the node itself says of its version, so
 * that an interrupted upgrade goes on at exactly the node that has not got it.
 */
export function upgradeNodeStep(
  site: Site,
  { name, type }: MachineSpec,
  boot: string,
  after: readonly string[],
): Step {
  return {
    id: `upgrade:${name}`,
    title: say('step.upgrade', { machine: name }),
    machines: [name],
    needs: after,
    weight: type === 'master' ? 90 : 60,
    timeoutMs,
    async isDone(signal) {
      const { version } = await upgradeOf(site, boot, signal);
      return (await versionOn(site, name, signal)) === version;
    },
    async run(context) {
      const { version, url } = await upgradeOf(site, boot, context.signal);
      if (url === null) throw new ProblemError(problem('UPGRADE-SCRIPT-MISSING'));
      await perform(site, name, 'upgrade.sh', ['upgrade', url, version], context).catch(
        (error: unknown) => {
          throw upgradeProblem(name, error);
        },
      );
    },
  };
}

function upgradeProblem(machine: string, error: unknown): unknown {
  if (!(error instanceof ProblemError) || error.problem.code !== 'SSH-SCRIPT-FAILED') return error;
  const { command, params } = error.problem;
  const extra = { machine, ...(command === undefined ? {} : { command }) };
  const detail = String(params?.detail ?? '');
  return new ProblemError(problem('UPGRADE-NODE-FAILED', { machine, detail }, extra), {
    cause: error,
  });
}
