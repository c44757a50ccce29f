import type { Command } from 'commander';
import type { DcosLoginWay } from '../shared/api/dcos-cli.ts';
import { say } from '../shared/messages/message.ts';
import { refuse } from '../shared/problem.ts';
import type { Cli } from './cli.ts';
import { addCommand, option } from './command.ts';
import { readSecret } from './secret.ts';
import { word } from './words.ts';

export function addDcosLogin(group: Command, cli: Cli): void {
  addCommand(group, 'login <name>', 'help.cli.login')
    .addOption(option('--user <user>', 'help.cli.login.user'))
    .action((name: string, { user }: { user?: string }) => login(cli, name, user ?? null));
}

/** The secret comes from standard input alone: an argument could be read by everybody. */
async function login(cli: Cli, name: string, user: string | null): Promise<void> {
  const { terminal } = cli;
  const { dcosCli } = await cli.engine();
  const way = await dcosCli.loginWay(name);
  if (way.kind === 'none') {
    terminal.value({ ...way, loggedIn: false });
    terminal.say(say('dcos-cli.login.none', { name }));
    return;
  }
  const uid = userOf(way, name, user);
  if (way.kind === 'browser' && uid === null) {
    terminal.hint(say('cli.dcos-cli.login.open', { url: way.url }));
  }
  const secret = await readSecret(
    cli,
    uid === null
      ? word('cli.dcos-cli.login.token')
      : word('cli.dcos-cli.login.password', { user: uid }),
  );
  const status = await dcosCli.login(
    name,
    uid === null
      ? { kind: 'token', token: secret.trim() }
      : { kind: 'password', uid, password: secret },
  );
  terminal.value({ ...way, loggedIn: status.config?.loggedIn === true });
  terminal.say(say('cli.dcos-cli.login.done', { path: status.config?.path ?? '' }));
}

function userOf(way: DcosLoginWay, name: string, user: string | null): string | null {
  if (way.kind !== 'password' || user !== null) return user;
  const detail = word('cli.dcos-cli.login.user', { name }).replace(/\.$/, '');
  return refuse('CLI-USAGE', { detail, command: 'cli login' }, { kind: 'invalid' });
}
