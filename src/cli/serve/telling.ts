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

/** The link, and how to get another one; in JSON `{url}`. */
export function tellReady(
  { terminal }: Cli,
  { address, command }: ServeOptions,
  running: RunningHost,
): void {
  const url = linkTo(running);
  terminal.value({ url });
  const here = address === null || isLoopback(address);
  terminal.say(say(here ? 'serve.ready' : 'serve.ready.remote', { url }));
  terminal.say(say('serve.once', { command }));
  terminal.say(say('serve.until'));
}

/** Prints a new link at each Enter, where there is a keyboard. */
export function linkAtEnter({ terminal, surroundings: { stdin } }: Cli, running: RunningHost) {
  if (terminal.json || stdin.isTTY !== true) return { stop: () => undefined };
  const tell = () => terminal.line(linkTo(running));
  stdin.on('data', tell);
  return {
    stop: () => {
      stdin.off('data', tell);
      stdin.pause();
    },
  };
}

function isLoopback(address: string): boolean {
  if (isIP(address) === 4) return address.startsWith('127.');
  return address === '::1' || address === 'localhost';
}
