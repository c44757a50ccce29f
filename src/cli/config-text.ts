import type { ConfigEntry, ConfigView } from '../shared/dcos-config/view.ts';
import { plainLine } from './format.ts';
import { type Colour, paint } from './problem-text.ts';
import type { Output } from './surroundings.ts';
import { word } from './words.ts';

/** Widest line that the word for who says it still stands beside, characters. */
const widest = 44;

/** A config.yaml against the user's own, line by line: ` ` as it was, `+` added, `-` taken out. */
export function configLines(view: ConfigView, output: Output): string[] {
  const { version, template, entries } = view;
  const dcos = version ?? word('cli.config.version-unknown');
  const head =
    template === null
      ? word('cli.config.head', { version: dcos })
      : word('cli.config.head-template', { version: dcos, path: template });
  return [
    head,
    '',
    ...entries.flatMap((entry) => entryLines(entry, output, template === null)),
    '',
  ];
}

/** `alone`: there is nothing to compare with, so that nothing counts as added. */
function entryLines(
  { change, from, before, lines }: ConfigEntry,
  output: Output,
  alone: boolean,
): string[] {
  const [sign, colour] = signs[alone ? 'kept' : change];
  const gone = change === 'changed' ? before : [];
  return [
    ...gone.map((line) => paint(output, 'red', `- ${plainLine(line)}`)),
    ...lines.map((line, index) => {
      const text = `${sign} ${plainLine(line)}`;
      const told = index === 0 ? `${text.padEnd(widest)}  # ${word(`config.from.${from}`)}` : text;
      return colour === null ? told : paint(output, colour, told);
    }),
  ];
}

const signs: Readonly<Record<ConfigEntry['change'], readonly [string, Colour | null]>> = {
  kept: [' ', null],
  added: ['+', 'green'],
  changed: ['+', 'green'],
};
