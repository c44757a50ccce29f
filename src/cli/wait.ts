import { type Command, InvalidArgumentError } from 'commander';
import { renderText, say } from '../shared/messages/message.ts';
import type { Cli } from './cli.ts';
import { addCommand, type CommandEnd, option } from './command.ts';
import { interruptible } from './interruptible.ts';
import { messageToJson } from './json.ts';
import { word } from './words.ts';

interface WaitFlags {
  readonly skipHttpChecks?: boolean;
  readonly timeout?: number;
}

/** `wait NAME`: until DC/OS is healthy; lines say what is waited for. */
export function addWait(program: Command, cli: Cli, _end: CommandEnd): void {
  addCommand(program, 'wait <name>', 'help.wait')
    .addOption(option('--skip-http-checks', 'help.wait.skip-http'))
    .addOption(option('--timeout <seconds>', 'help.wait.timeout').argParser(seconds))
    .action(async (name: string, { skipHttpChecks = false, timeout = 3_600 }: WaitFlags) => {
      const engine = await cli.engine();
      await interruptible(cli, (signal) =>
        engine.waitUntilHealthy(name, {
          withoutHttp: skipHttpChecks,
          timeoutMs: timeout * 1_000,
          signal,
          onWaiting: (waiting) => {
            cli.terminal.value({ type: 'progress', waiting: waiting.map(messageToJson) });
            const words = waiting.map((each) => renderText(each)).join('; ');
            cli.terminal.say(say('cli.wait.for', { waiting: words }));
          },
        }),
      );
      cli.terminal.value({ type: 'result', kind: 'wait', cluster: name, outcome: 'done' });
      cli.terminal.say(say('cli.wait.done', { name }));
    });
}

function seconds(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value) && value >= 0) return value;
  throw new InvalidArgumentError(word('cli.number.positive'));
}
