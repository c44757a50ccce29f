import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import type { DcosLoginWay } from '../shared/api/dcos-cli.ts';
import { say } from '../shared/messages/message.ts';
import { refuse } from '../shared/problem.ts';
import type { Cli } from './cli.ts';
import { addCommand, option } from './command.ts';
import type { Input } from './surroundings.ts';
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
    terminal.say(say('cli.dcos-cli.login.none', { name }));
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

/** One line of standard input, which a terminal does not show. Throws `DCOS-LOGIN-EMPTY` (invalid). */
async function readSecret({ surroundings }: Cli, question: string): Promise<string> {
  const { stdin, stderr } = surroundings;
  const typed = stdin.isTTY === true ? await hiddenLine() : await firstLine(stdin);
  if (typed.trim() === '') return refuse('DCOS-LOGIN-EMPTY', {}, { kind: 'invalid' });
  return typed;

  async function hiddenLine(): Promise<string> {
    stderr.write(question);
    stdin.setRawMode?.(true);
    try {
      return await untilEnter(stdin);
    } finally {
      stdin.setRawMode?.(false);
      stderr.write('\n');
    }
  }
}

function firstLine(input: Input): Promise<string> {
  const reader = createInterface({ input, terminal: false });
  return new Promise((resolve) => {
    reader.once('line', (line) => {
      resolve(line);
      reader.close();
    });
    reader.once('close', () => resolve(''));
  });
}

/** In raw mode keys come as they are: Enter ends, Ctrl-C and Ctrl-D give up, Backspace takes one back. */
function untilEnter(stdin: Input): Promise<string> {
  return new Promise((resolve) => {
    let typed = '';
    const take = (chunk: Buffer | string) => {
      for (const key of String(chunk)) {
        if (key === '\r' || key === '\n') return done(typed);
        if (key === '\u0003' || key === '\u0004') return done('');
        typed = key === '\u007f' || key === '\b' ? typed.slice(0, -1) : typed + key;
      }
    };
    const done = (value: string) => {
      stdin.off('data', take).off('end', ended);
      stdin.pause();
      resolve(value);
    };
    const ended = () => done('');
    stdin.on('data', take).once('end', ended).resume();
  });
}
