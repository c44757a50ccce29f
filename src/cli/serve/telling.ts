import { isIP } from 'node:net';
import { say } from '../../shared/messages/message.ts';
import { problem } from '../../shared/problem.ts';
import type { Cli } from '../cli.ts';
import { linkTo, type RunningHost } from './running.ts';
import type { ServeOptions } from './serve.ts';

/** What the person at the terminal must know before a page is open. */
export function warn({ terminal }: Cli, { address, root }: ServeOptions, port: number): void {
  if (root) terminal.notice(problem('SERVE-AS-ROOT', {}, { severity: 'warning' }));
  if (address === null || isLoopback(address)) return;
  terminal.notice(problem('SERVE-OPEN-TO-NETWORK', { address, port }, { severity: 'warning' }));
}

/** The link, and how to get another one; in JSON `{url}`. Gives the way to stop listening to the keyboard. */
export function tellReady(
  { terminal, surroundings: { stdin, env } }: Cli,
  { address, command }: ServeOptions,
  running: RunningHost,
): { stop(): void } {
  const url = linkTo(running);
  const here = address === null || isLoopback(address);
  const keyboard = stdin.isTTY === true && !terminal.json;
  const typed = env.npm_lifecycle_event === undefined ? command : 'npm run cli --';
  terminal.value({ url });
  terminal.say(say(here ? 'serve.ready' : 'serve.ready.remote', { url }));
  terminal.say(keyboard ? say('serve.once.enter') : say('serve.once', { command: typed }));
  terminal.say(say('serve.until'));
  const another = () => terminal.line(linkTo(running));
  if (keyboard) stdin.on('data', another);
  return {
    stop: () => {
      stdin.off('data', another);
      stdin.pause();
    },
  };
}

function isLoopback(address: string): boolean {
  if (isIP(address) === 4) return address.startsWith('127.');
  return address === '::1' || address === 'localhost';
}
