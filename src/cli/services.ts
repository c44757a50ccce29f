import type { Command } from 'commander';
import type { ClusterServices, ServiceApp, ServiceTask } from '../shared/api/services.ts';
import { mostInstances } from '../shared/api/services.ts';
import { type MessageCode, say } from '../shared/messages/message.ts';
import { problemToJson, refuse } from '../shared/problem.ts';
import type { Cli } from './cli.ts';
import { addCommand, type CommandEnd, option } from './command.ts';
import { confirmed } from './confirm.ts';
import { exitCodes } from './exit-codes.ts';
import { cut, formatTable, plainLine } from './format.ts';
import { interruptible } from './interruptible.ts';
import { textOfFile } from './services-file.ts';
import { addTaskLogs } from './services-logs.ts';
import { addPackages } from './services-packages.ts';
import { word } from './words.ts';

interface Forced {
  readonly force?: boolean;
}

/** `services …`: apps, tasks and packages on a cluster's DC/OS. */
export function addServices(program: Command, cli: Cli, end: CommandEnd): void {
  const services = addCommand(program, 'services', 'help.services');
  addCommand(services, 'list <name>', 'help.services.list').action(async (name: string) => {
    const told = await interruptible(cli, async (signal) =>
      (await cli.engine()).services.look(name, signal),
    );
    cli.terminal.value({ ...told, problems: told.problems.map(problemToJson) });
    tell(cli, told);
    if (told.loginNeeded) end.exitCode = exitCodes.prerequisite;
    else if (told.problems.length > 0) end.exitCode = exitCodes.failed;
  });
  addCommand(services, 'show <name> <app>', 'help.services.show').action(
    async (name: string, id: string) => {
      const app = await (await cli.engine()).services.app(name, id);
      cli.terminal.value(app);
      cli.terminal.line(JSON.stringify(app, null, 2));
    },
  );
  addChanges(services, cli);
  addTaskLogs(services, cli, end);
  addPackages(services, cli);
}

function addChanges(services: Command, cli: Cli): void {
  const done = (code: MessageCode, params: Readonly<Record<string, string | number>>) => {
    cli.terminal.value({ done: true, ...params });
    cli.terminal.say(say(code, params));
  };
  const forced = (command: Command) => command.addOption(option('--force', 'help.services.force'));

  forced(addCommand(services, 'run <name> <file>', 'help.services.run')).action(
    async (name: string, file: string, { force = false }: Forced) => {
      const definition = await textOfFile(file);
      const { id } = await (await cli.engine()).services.run(name, definition, { force });
      done('cli.services.begun', { app: id });
    },
  );
  forced(addCommand(services, 'scale <name> <app> <instances>', 'help.services.scale')).action(
    async (name: string, app: string, count: string, { force = false }: Forced) => {
      const instances = countOf(count);
      await (await cli.engine()).services.scale(name, app, instances, { force });
      done('cli.services.scaled', { app, count: instances });
    },
  );
  forced(addCommand(services, 'restart <name> <app>', 'help.services.restart')).action(
    async (name: string, app: string, { force = false }: Forced) => {
      await (await cli.engine()).services.restart(name, app, { force });
      done('cli.services.restarted', { app });
    },
  );
  forced(addCommand(services, 'suspend <name> <app>', 'help.services.suspend')).action(
    async (name: string, app: string, { force = false }: Forced) => {
      await (await cli.engine()).services.scale(name, app, 0, { force });
      done('cli.services.suspended', { app });
    },
  );
  forced(addCommand(services, 'destroy <name> <app>', 'help.services.destroy'))
    .option('--yes', word('help.services.yes'))
    .action(
      async (name: string, app: string, { force = false, yes }: Forced & { yes?: boolean }) => {
        const engine = await cli.engine();
        if (yes !== true) {
          const question = word('cli.services.confirm', { app, name });
          await interruptible(cli, (signal) => confirmed(cli, { question, name: app }, signal));
        }
        await engine.services.destroy(name, app, { force });
        done('cli.services.destroyed', { app });
      },
    );
}

/** Throws `SERVICES-COUNT-INVALID` (invalid). */
function countOf(text: string): number {
  const count = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (count <= mostInstances) return count;
  return refuse('SERVICES-COUNT-INVALID', { most: mostInstances }, { kind: 'invalid' });
}

function tell({ terminal }: Cli, told: ClusterServices): void {
  const { cluster: name, simulated, apps, deployments, tasks, problems, loginNeeded } = told;
  if (simulated) terminal.say(say('cli.simulated'));
  if (apps !== null) {
    for (const line of appLines(apps)) terminal.line(line);
  }
  for (const { apps: changed, actions, step, steps } of deployments ?? []) {
    const words = { apps: changed.join(', '), actions: actions.join(', '), step, steps };
    terminal.line(plainLine(word('cli.services.deployment', words)));
  }
  if (tasks !== null && tasks.length > 0) {
    terminal.line('');
    for (const line of taskLines(tasks)) terminal.line(line);
  }
  // In JSON both are part of the value.
  if (terminal.json) return;
  if (loginNeeded) terminal.hint(say('cli.services.login', { name }));
  for (const problem of problems) terminal.problem(problem);
}

function appLines(apps: readonly ServiceApp[]): string[] {
  if (apps.length === 0) return [word('cli.health.apps.none')];
  const rows = apps.map(({ id, state, running, instances, failure, image, cmd }) => [
    plainLine(id),
    word(`health.app.${state}`),
    word('cli.health.of', { used: running, total: instances }),
    cut(
      plainLine(failure === null || running >= instances ? (image ?? cmd ?? '') : failure.message),
      60,
    ),
  ]);
  return formatTable([
    [
      word('cli.health.column.app'),
      word('cli.health.column.state'),
      word('cli.health.column.instances'),
      word('cli.services.column.what'),
    ],
    ...rows,
  ]);
}

function taskLines(tasks: readonly ServiceTask[]): string[] {
  const rows = tasks.map(({ id, machine, state }) => [plainLine(id), machine ?? '–', state]);
  return formatTable([
    [
      word('cli.services.column.task'),
      word('cli.health.column.machine'),
      word('cli.health.column.state'),
    ],
    ...rows,
  ]);
}
