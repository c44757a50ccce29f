import { say } from '../../../shared/messages/message.ts';
import type { DcosCli, PreparedCli, Tell } from '../../dcos/cli/index.ts';
import type { Step, StepContext } from '../step.ts';
import { minutes, type PlanContext } from './context.ts';

/** DC/OS's command line tool as it was asked for with the cluster. */
export interface CliWish {
  readonly where: 'user' | 'system';
  /** Absolute path of a program in the place of a download; null for the one that fits. */
  readonly file: string | null;
}

export interface CliSteps {
  /** Before the one question for administrator rights. */
  readonly before: readonly Step[];
  /** The plan whose question is about the tool, too. */
  readonly plan: PlanContext;
  /** Once everything of `after` is done. */
  readonly after: (steps: readonly Step[]) => readonly Step[];
}

const patience = 15;

/**
 * The tool comes last, when the cluster answers. For all users it is fetched first, so that nobody is
 * asked twice: the question about names is about the tool as well. Who refuses has it for himself.
 */
export function cliSteps(plan: PlanContext): CliSteps {
  const { cluster, cli, dcosCli, askAgain } = plan;
  if (cli === undefined || dcosCli === undefined || cluster.spec.release.kind === 'none') {
    return { before: [], plan, after: () => [] };
  }
  const { name } = cluster.spec;
  const { where, file } = cli;
  let prepared: PreparedCli | null = null;
  let fetched = false;
  const given = (path: string | null) => (path === null ? {} : { file: path });

  const fetching: Step = {
    id: 'cli-file',
    title: say('step.cli-file'),
    machines: [],
    needs: ['orphans', 'preflight'],
    weight: 5,
    timeoutMs: minutes(patience),
    optional: true,
    isDone: async () => fetched,
    run: async (context) => {
      prepared = await dcosCli.prepare({ name, ...given(file) }, teller(context), context.signal);
      fetched = true;
    },
  };

  const installing = (needs: readonly Step[]): Step => ({
    id: 'cli',
    title: say('step.cli'),
    machines: [],
    needs: needs.map(({ id }) => id),
    weight: 10,
    timeoutMs: minutes(patience),
    optional: true,
    isDone: () => isInstalled(dcosCli, name),
    run: async (context) => {
      const mayBeForAll = where === 'system' && (prepared === null || (await prepared.isPlaced()));
      const request = {
        name,
        where: mayBeForAll ? ('system' as const) : ('user' as const),
        askAgain,
        ...given(prepared?.file ?? file),
      };
      const { warnings } = await dcosCli.install(request, teller(context), context.signal);
      for (const warning of warnings) context.warn(warning);
    },
  });

  const waiting = async () => {
    return prepared === null || (await prepared.isPlaced()) ? [] : [prepared.change];
  };
  return {
    before: where === 'system' ? [fetching] : [],
    plan: { ...plan, beside: async () => [...(await plan.beside()), ...(await waiting())] },
    after: (steps) => [installing(steps)],
  };
}

async function isInstalled(dcosCli: Pick<DcosCli, 'status'>, name: string): Promise<boolean> {
  const { installed, config } = await dcosCli.status(name);
  return config !== null && installed.some(({ intact }) => intact);
}

function teller(context: StepContext): Tell {
  return (progress) => context.progress(progress);
}
