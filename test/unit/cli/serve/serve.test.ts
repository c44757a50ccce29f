import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Cli, createCli } from '../../../../src/cli/cli.ts';
import { watchInterrupts } from '../../../../src/cli/serve/ending.ts';
import { serve } from '../../../../src/cli/serve/serve.ts';
import type { OwnOperations } from '../../../../src/engine/api/own-operations.ts';
import type { Engine } from '../../../../src/engine/index.ts';
import { runIn } from '../world.ts';
import { options } from './options.ts';

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'dvd-serve-'));
});
afterEach(() => rm(data, { recursive: true, force: true }));

/** A command line over the data folder, and Ctrl-C at its terminal. */
function commandLine(): { cli: Cli; interrupt(): void; stderr(): string } {
  const listeners: (() => void)[] = [];
  const stderr = new PassThrough();
  const cli = createCli(false, {
    stdin: new PassThrough(),
    stdout: new PassThrough(),
    stderr,
    env: {},
    openEngine: async () => ({ dataFolder: data }) as Engine,
    onInterrupt: (listener) => {
      listeners.push(listener);
      return () => undefined;
    },
  });
  return {
    cli,
    interrupt: () => {
      for (const listener of listeners) listener();
    },
    stderr: () => String(stderr.read() ?? ''),
  };
}

describe('serving as root', () => {
  it('is refused as invalid input without --yes', async () => {
    const { cli } = commandLine();
    await expect(serve(cli, { ...options, root: true })).rejects.toMatchObject({
      problem: { code: 'SERVE-ROOT', kind: 'invalid' },
    });
  });
});

describe('the options of serve', () => {
  it.each(['0', '65536', '-1', '80a', '1e3', ''])('refuse port %j', async (port) => {
    const { exitCode, json } = await runIn({}, 'serve', `--port=${port}`, '--json');
    expect([exitCode, json[0]?.code]).toEqual([2, 'CLI-USAGE']);
  });
});

/** Operations of this process: of the named clusters, until they are let end. */
function running(...names: string[]) {
  const ended = Promise.withResolvers<void>();
  let cancelled = false;
  const own: OwnOperations = {
    engine: {} as Engine,
    clusters: () => names,
    cancelAll: () => {
      cancelled = true;
      return ended.promise;
    },
  };
  return { own, let: ended.resolve, cancelled: () => cancelled };
}

describe('Ctrl-C', () => {
  it('ends at once where nothing runs', async () => {
    const { cli, interrupt } = commandLine();
    const { end } = watchInterrupts(cli, running().own);
    interrupt();
    expect(await end).toBe(0);
  });

  it('cancels what runs, says so and waits for its end', async () => {
    const { cli, interrupt, stderr } = commandLine();
    const operations = running('demo', 'other');
    const { end } = watchInterrupts(cli, operations.own);
    interrupt();
    expect(operations.cancelled()).toBe(true);
    expect(stderr()).toContain('Still at work on demo, other.');
    const first = await Promise.race([end, Promise.resolve('waits')]);
    expect(first).toBe('waits');
    operations.let();
    expect(await end).toBe(0);
  });

  it('ends at once when it is pressed again', async () => {
    const { cli, interrupt } = commandLine();
    const { end } = watchInterrupts(cli, running('demo').own);
    interrupt();
    interrupt();
    expect(await end).toBe(130);
  });
});
