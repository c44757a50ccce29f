import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Inline } from '../../../src/shared/guide/inline.ts';
import { commit1139, installerHead } from '../../unit/engine/releases/installer-head.ts';
import { blocksOf, commandBlocks, readGuidePages } from '../../unit/guide/read-guide.ts';

/**
 * Runs the commands of the guide as they stand there, page by page, each in a computer of its own as far as the program
 * can see. Only where a cluster is created it is told that its machines are simulated.
 */

const entry = resolve(process.env.DCOS_VAGRANT_CLI ?? 'out/main/cli.js');
const program = 'dcos-vagrant-desktop';
const pages = readGuidePages('en');

/** How many blocks of commands no test runs, and why. Whoever adds one counts it here. */
const notRun = { computer: 2, internet: 1, machines: 3, stays: 1, terminal: 1 };

/** Commands that may end otherwise: a computer without VirtualBox is told of. */
const otherEnds: Readonly<Record<string, readonly number[]>> = { doctor: [3] };

interface World {
  readonly folder: string;
  readonly env: Record<string, string>;
}

const run = promisify(execFile);
const worlds: World[] = [];
afterAll(() =>
  Promise.all(worlds.map(({ folder }) => rm(folder, { recursive: true, force: true }))),
);

describe('the commands of the guide', () => {
  const withCommands = pages.filter((page) => commandBlocks(page).some(({ note }) => note === ''));

  it.each(withCommands)('do on the page “$title” what they are said to do', async (page) => {
    const world = await makeWorld();
    for (const { lines, note } of commandBlocks(page)) {
      if (note !== '') continue;
      for (const line of lines) await follow(line, world);
    }
    // Nothing is left behind that the page does not clear away.
    expect(JSON.parse((await answer(['list', '--json'], world)).stdout)).toEqual([]);
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
  let world: World;
  const helps = new Map<string, Promise<string>>();
  beforeAll(async () => {
    world = await makeWorld();
  });
  const help = (words: readonly string[]) => {
    const key = words.join(' ');
    const told = helps.get(key) ?? answer([...words, '--help'], world).then(({ stdout }) => stdout);
    helps.set(key, told);
    return told;
  };

  it.each(pages)('is true on the page “$title”', async (page) => {
    const known = await commandsOf('');
    const unknown: string[] = [];
    for (const words of [...typedOn(page), ...namedOn(page)]) {
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

/** Every command of the page, also of those that are not run. */
function typedOn(page: (typeof pages)[number]): string[][] {
  const lines = commandBlocks(page).flatMap((block) => block.lines);
  const ours = lines.filter((line) => line.startsWith(`${program} `)).map(wordsOf);
  const typed = ours.map(([, ...words]) => words.slice(0, [...words, '--'].indexOf('--')));
  expect(typed.filter(([command = '']) => command === '')).toEqual([]);
  return typed;
}

/** Commands with options that the running text names. */
function namedOn(page: (typeof pages)[number]): string[][] {
  const texts = blocksOf(page.blocks).flatMap((block) => {
    if (block.kind === 'table') return [...block.head, ...block.rows.flat()].flatMap(codeIn);
    return block.kind === 'paragraph' ? codeIn(block.of) : [];
  });
  return texts.filter((text) => text.includes(' --')).map(wordsOf);
}

function codeIn(pieces: readonly Inline[]): string[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'code') return [piece.text];
    return 'of' in piece ? codeIn(piece.of) : [];
  });
}

/** Does what a reader would do with the line. */
async function follow(line: string, world: World): Promise<void> {
  if (line.startsWith('#') || line === '') return;
  const [first = '', ...args] = wordsOf(line);
  if (first === 'export') {
    const [name = '', value = ''] = (args[0] ?? '').split('=');
    world.env[name] = value;
    return;
  }
  expect(first, line).toBe(program);
  const [command = ''] = args;
  const creates = command === 'up' || command === 'import' || command === 'create';
  const simulated = creates && !args.includes('--provider') ? ['--provider', 'simulated'] : [];
  // Of an option that is given twice the last one counts.
  const fast = command === 'up' ? ['--speed', '1000'] : [];
  const { code, stdout, stderr } = await answer([...args, ...simulated, ...fast], world);
  const allowed = [0, ...(otherEnds[command] ?? [])];
  expect(allowed, `${line} ended with ${code}:\n${stdout}\n${stderr}`).toContain(code);
}

async function answer(args: readonly string[], { folder, env }: World) {
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

/** A folder with the files that the guide’s reader has, and nothing of this computer’s own that a command could change. */
async function makeWorld(): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'dvd-guide-'));
  const home = join(folder, 'home');
  const hosts = join(folder, 'hosts');
  const files: Readonly<Record<string, string>> = {
    'dcos_generate_config.sh': installerHead(commit1139),
    'VagrantConfig.yaml': topology,
    'checkout/VagrantConfig.yaml': topology,
    'vagrant.log': 'VBoxManage: error: Failed to create the host-only adapter\n',
    hosts: '127.0.0.1\tlocalhost\n',
    'home/.keep': '',
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  const world: World = {
    folder,
    env: {
      DCOS_VAGRANT_HOME: join(folder, 'data'),
      DCOS_VAGRANT_HOSTS_FILE: hosts,
      HOME: home,
      DCOS_DIR: join(home, '.dcos'),
    },
  };
  worlds.push(world);
  return world;
}

const topology = `m1:
  ip: 192.168.65.90
  cpus: 2
  memory: 2048
  type: master
a1:
  ip: 192.168.65.111
  cpus: 4
  memory: 6144
  memory-reserved: 512
  type: agent-private
boot:
  ip: 192.168.65.50
  cpus: 2
  memory: 1024
  type: boot
`;

/** The words of a line as a shell splits them, with quotes and without anything else. */
function wordsOf(line: string): string[] {
  const words = line.matchAll(/'([^']*)'|"([^"]*)"|\S+/g);
  return [...words].map(([word, single, double]) => single ?? double ?? word);
}
