import { Argument, type Command } from 'commander';
import type { ClusterUsers } from '../shared/api/users.ts';
import { say } from '../shared/messages/message.ts';
import { refuse } from '../shared/problem.ts';
import type { Cli } from './cli.ts';
import { addCommand, type CommandEnd, option } from './command.ts';
import { formatTable } from './format.ts';
import { interruptible } from './interruptible.ts';
import { readSecret } from './secret.ts';
import { word } from './words.ts';

const actions = ['list', 'add', 'remove', 'token'] as const;
type Action = (typeof actions)[number];

/** `users NAME list|add|remove|token [USER]`: who may log in, and a token for tests on standard output. */
export function addUsers(program: Command, cli: Cli, _end: CommandEnd): void {
  addCommand(program, 'users <name>', 'help.users')
    .addArgument(new Argument('<action>', word('help.users.action')).choices(actions))
    .argument('[user]')
    .addOption(option('--password', 'help.users.password'))
    .action(
      async (
        name: string,
        action: Action,
        user: string | undefined,
        flags: { password?: true },
      ) => {
        const { users } = await cli.engine();
        await interruptible(cli, async (signal) => {
          if (action === 'list') return tellUsers(cli, await users.list(name, signal));
          const uid = user ?? missing(action);
          const password = flags.password === true ? await passwordOf(cli, uid) : null;
          if (action === 'add') {
            const all = await users.add(name, { uid, password }, signal);
            return tellChange(cli, all, 'cli.users.added', uid);
          }
          if (action === 'remove') {
            const all = await users.remove(name, uid, signal);
            return tellChange(cli, all, 'cli.users.removed', uid);
          }
          const { token, until } = await users.token(name, { uid, password }, signal);
          const { terminal } = cli;
          terminal.value({ user: uid, token, until });
          // The token alone on standard output, for `$(…)`.
          terminal.line(token);
          terminal.hint(say('users.for-local-use'));
          if (until !== null) terminal.hint(say('cli.users.until', { until }));
        });
      },
    );
}

function missing(action: Action): never {
  const detail = word('cli.users.user-missing', { action }).replace(/\.$/, '');
  return refuse('CLI-USAGE', { detail, command: 'users' }, { kind: 'invalid' });
}

function passwordOf(cli: Cli, user: string): Promise<string> {
  return readSecret(cli, word('cli.users.password', { uid: user }));
}

function tellUsers({ terminal }: Cli, all: ClusterUsers): void {
  terminal.value(all);
  if (all.users.length === 0) terminal.say(say('users.none'));
  else {
    const head = [word('users.column.user'), word('users.column.logs-in')];
    const rows = all.users.map(({ uid, remote }) => [
      uid,
      word(remote ? 'users.remote' : 'users.local'),
    ]);
    for (const line of formatTable([head, ...rows])) terminal.line(line);
  }
  tellNoLogin(terminal, all);
}

function tellChange(
  { terminal }: Cli,
  all: ClusterUsers,
  code: 'cli.users.added' | 'cli.users.removed',
  uid: string,
): void {
  terminal.value(all);
  terminal.say(say(code, { uid, name: all.cluster }));
  tellNoLogin(terminal, all);
}

function tellNoLogin(terminal: Cli['terminal'], { login, cluster }: ClusterUsers): void {
  if (!login && !terminal.json) terminal.hint(say('users.no-login', { name: cluster }));
}
