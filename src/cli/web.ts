import type { Command } from 'commander';
import { say } from '../shared/messages/message.ts';
import { refuse } from '../shared/problem.ts';
import type { ClusterStatus } from '../shared/snapshot.ts';
import type { Cli } from './cli.ts';
import { addCommand, type CommandEnd } from './command.ts';

/** `web NAME`: DC/OS's own page in a browser; its address is printed in any case. */
export function addWeb(program: Command, cli: Cli, _end: CommandEnd): void {
  addCommand(program, 'web <name>', 'help.web').action(async (name: string) => {
    const { terminal, surroundings } = cli;
    const engine = await cli.engine();
    const cluster = await engine.status(name);
    if (cluster.dcos === null) refuse('WEB-NO-DCOS', { name }, { kind: 'invalid' });
    if (cluster.url === null && cluster.provider === 'simulated') {
      refuse('WEB-NOT-SERVED', { name });
    }
    const url = cluster.url ?? addressOf(cluster);
    terminal.value({ url, answers: cluster.url !== null });
    terminal.line(url);
    if (cluster.url === null) terminal.hint(say('cli.web.silent', { name }));
    // A program that reads JSON asked for the address, not for a window.
    if (terminal.json) return;
    const { openBrowser } = await import('./serve/open-browser.ts');
    openBrowser(url, surroundings.env);
  });
}

/** Where it will answer; by address, for the names may not lead there. */
function addressOf({ machines }: ClusterStatus): string {
  return `http://${machines.find(({ type }) => type === 'master')?.ip ?? ''}/`;
}
