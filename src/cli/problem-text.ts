import { styleText } from 'node:util';
import { renderRemedy, renderText, say } from '../shared/messages/message.ts';
import type { Problem } from '../shared/problem.ts';
import { plainLine } from './format.ts';
import type { Output } from './surroundings.ts';

/**
 * A problem for a person: what happened and its code, what to do, and where to look closer.
 * Coloured only on a terminal; the sign in front says the same without colour.
 */
export function problemLines(problem: Problem, output: Output): string[] {
  const [sign, colour] =
    problem.severity === 'error' ? (['✖', 'red'] as const) : (['⚠', 'yellow'] as const);
  const text = renderText(problem);
  const remedy = renderRemedy(problem);
  const { command, logFile, picture } = problem;
  return [
    `${paint(output, colour, sign)} ${indent(text)}  ${paint(output, 'dim', problem.code)}`,
    ...(remedy === undefined ? [] : [`  → ${indent(remedy, 4)}`]),
    ...(command === undefined ? [] : commandLines(command)),
    ...(picture === undefined
      ? []
      : [`  ${renderText(say('cli.picture.file', { file: picture }))}`]),
    ...(logFile === undefined ? [] : [`  ${renderText(say('cli.log.file', { file: logFile }))}`]),
  ];
}

/** The four meanings that a colour has here. */
export type Colour = 'green' | 'yellow' | 'red' | 'dim';

/** The text in a colour, where the stream is a terminal that shows colours (and NO_COLOR is not set). */
export function paint(output: Output, colour: Colour, text: string): string {
  return styleText(colour, text, { stream: output });
}

function commandLines({ argv, exitCode, lastLines }: NonNullable<Problem['command']>): string[] {
  const command = argv
    .map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word}'`))
    .join(' ');
  const title =
    exitCode === null
      ? say('cli.command', { command })
      : say('cli.command.exit', { command, exitCode });
  return [`  ${renderText(title)}`, ...lastLines.map((line) => `    ${plainLine(line)}`)];
}

function indent(text: string, by = 2): string {
  return text.replaceAll('\n', `\n${' '.repeat(by)}`);
}
