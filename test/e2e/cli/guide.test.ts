import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Inline } from '../../../src/shared/guide/inline.ts';
import { blocksOf, commandBlocks, readGuidePages } from '../../unit/guide/read-guide.ts';
import { makeReader, type Reader } from './guide-reader.ts';

/**
 * Runs the commands of the guide as they stand there, page by page, each in a computer of its own as far as the program
 * can see. Only where a cluster is created it is told that its machines are simulated.
 */

const entry = resolve(process.env.DCOS_VAGRANT_CLI ?? 'out/main/cli.js');
const program = 'dcos-vagrant-desktop';
const pages = readGuidePages('en');

/** How many blocks of commands no test runs, and why. Whoever adds one counts it here. */
const notRun = { computer: 2, internet: 2, machines: 11, stays: 1, terminal: 1 };

/** Commands that may end otherwise: a computer without VirtualBox is told of. */
const otherEnds: Readonly<Record<string, readonly number[]>> = { doctor: [3] };

const run = promisify(execFile);
const readers: Reader[] = [];
afterAll(() =>
  Promise.all(readers.map(({ folder }) => rm(folder, { recursive: true, force: true }))),
);

describe('the commands of the guide', () => {
  const withCommands = pages.filter((page) => commandBlocks(page).some(({ note }) => note === ''));

  it.each(withCommands)('do on the page “$title” what they are said to do', async (page) => {
    const reader = await newReader();
    for (const { lines, note } of commandBlocks(page)) {
      if (note !== '') continue;
      for (const line of lines) await follow(line, reader);
    }
    // Nothing is left behind that the page does not clear away.
    expect(JSON.parse((await answer(['list', '--json'], reader)).stdout)).toEqual([]);
  });

  it('are left out for a reason, as often as is known', () => {
    const notes = pages.flatMap((page) => commandBlocks(page).map(({ note }) => note));
    const counts = Object.groupBy(
      notes.filter((note) => note !== ''),
      (note) => note,
    );
    const counted = Object.entries(counts).map(([note, all]) => [note, all?.length]);
    expect(Object.fromEntries(counted)).toEqual(notRun);
    expect(notes.filter((note) => note === '').length).toBeGreaterThan(20);
  });
});

describe('what the guide says of commands', () => {
  let reader: Reader;
  const helps = new Map<string, Promise<string>>();
  beforeAll(async () => {
    reader = await newReader();
  });
  const help = (words: readonly string[]) => {
    const key = words.join(' ');
    const told =
      helps.get(key) ?? answer([...words, '--help'], reader).then(({ stdout }) => stdout);
    helps.set(key, told);
    return told;
  };

  it.each(pages)('is true on the page “$title”', async (page) => {
    const known = await commandsOf('');
    const unknown: string[] = [];
    const typed = typedOn(page);
    unknown.push(...typed.flatMap(([command = '']) => (known.has(command) ? [] : [command])));
    for (const words of [...typed, ...namedOn(page)]) {
      const [command = '', sub = ''] = words;
      if (!known.has(command)) continue;
      const subs = await commandsOf(command);
      const path = subs.has(sub) ? [command, sub] : [command];
      const told = await help(path);
      const options = words.filter((word) => word.startsWith('--') && word !== '--');
      unknown.push(
        ...options
          .filter((option) => !told.includes(option))
          .map((option) => [...path, option].join(' ')),
      );
    }
    expect(unknown).toEqual([]);
  });

  /** The commands below one, as its help lists them. */
  async function commandsOf(command: string): Promise<Set<string>> {
    const [, listed = ''] = (await help(command === '' ? [] : [command])).split('\nCommands:\n');
    return new Set([...listed.matchAll(/^ {2}([a-z][\w-]*)/gm)].map(([, name = '']) => name));
  }
});

/** The commands that are not run. */
function typedOn(page: (typeof pages)[number]): string[][] {
  const blocks = commandBlocks(page).filter(({ note }) => note !== '');
  const lines = blocks.flatMap((block) => block.lines);
  const ours = lines.filter((line) => line.startsWith(`${program} `)).map(wordsOf);
  const typed = ours.map(([, ...words]) => words.slice(0, [...words, '--'].indexOf('--')));
  return typed;
}

/** Commands with options that the running text names. */
function namedOn(page: (typeof pages)[number]): string[][] {
  const texts = blocksOf(page.blocks).flatMap((block) => {
    if (block.kind === 'table') return [...block.head, ...block.rows.flat()].flatMap(codeIn);
    return block.kind === 'paragraph' ? codeIn(block.of) : [];
  });
  // Vagrant's own commands are named, too.
  return texts.filter((text) => text.includes(' --') && !text.startsWith('vagrant ')).map(wordsOf);
}

function codeIn(pieces: readonly Inline[]): string[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'code') return [piece.text];
    return 'of' in piece ? codeIn(piece.of) : [];
  });
}

/** Does what a reader would do with the line. */
async function follow(line: string, reader: Reader): Promise<void> {
  if (line.startsWith('#') || line === '') return;
  const [first = '', ...args] = wordsOf(line);
  if (first === 'export') {
    const [name = '', value = ''] = (args[0] ?? '').split('=');
    reader.env[name] = value;
    return;
  }
  expect(first, line).toBe(program);
  const [command = ''] = args;
  const creates = ['up', 'import', 'vagrant create'].some((each) =>
    args.join(' ').startsWith(`${each} `),
  );
  const simulated = creates && !args.includes('--provider') ? ['--provider', 'simulated'] : [];
  // Of an option that is given twice the last one counts.
  const fast = creates && command !== 'import' ? ['--speed', '1000'] : [];
  const { code, stdout, stderr } = await answer([...args, ...simulated, ...fast], reader);
  const allowed = [0, ...(otherEnds[command] ?? [])];
  expect(allowed, `${line} ended with ${code}:\n${stdout}\n${stderr}`).toContain(code);
}

async function answer(args: readonly string[], { folder, env }: Reader) {
  const options = { cwd: folder, env: { ...process.env, ...env }, maxBuffer: 2 ** 26 };
  try {
    const { stdout, stderr } = await run(process.execPath, [entry, ...args], options);
    return { code: 0, stdout, stderr };
  } catch (error) {
    const {
      code,
      stdout = '',
      stderr = '',
    } = error as { code?: number } & Record<'stdout' | 'stderr', string>;
    return { code: code ?? -1, stdout, stderr };
  }
}

/** The words of a line as a shell splits them, with quotes and without anything else. */
function wordsOf(line: string): string[] {
  const words = line.matchAll(/'([^']*)'|"([^"]*)"|\S+/g);
  return [...words].map(([word, single, double]) => single ?? double ?? word);
}

async function newReader(): Promise<Reader> {
  const reader = await makeReader();
  readers.push(reader);
  return reader;
}
