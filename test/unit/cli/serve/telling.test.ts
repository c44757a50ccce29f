import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createCli } from '../../../../src/cli/cli.ts';
import { takePlace } from '../../../../src/cli/serve/running.ts';
import { tellReady, warn } from '../../../../src/cli/serve/telling.ts';
import type { Input } from '../../../../src/cli/surroundings.ts';
import { options } from './options.ts';

function terminal({ json = false, keyboard = false, env = {} } = {}) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const stdin: Input = Object.assign(new PassThrough(), { isTTY: keyboard });
  const cli = createCli(json, {
    stdin,
    stdout,
    stderr,
    env: { NO_COLOR: '1', ...env },
    openEngine: () => Promise.reject(new Error('No engine is needed to tell.')),
    onInterrupt: () => () => undefined,
  });
  const read = (stream: PassThrough) => String(stream.read() ?? '');
  return { cli, stdin, told: () => read(stdout), warned: () => read(stderr) };
}

async function running() {
  const data = await mkdtemp(join(tmpdir(), 'dvd-telling-'));
  onTestFinished(() => rm(data, { recursive: true, force: true }));
  return (await takePlace(data)).announce('http://127.0.0.1:4010');
}

const links = /http:\/\/127\.0\.0\.1:4010\/#code=[\w-]{43}/g;

describe('what is told when it serves', () => {
  it('is the link, and how to get another one', async () => {
    const { cli, told } = terminal();
    tellReady(cli, options, await running());
    const text = told();
    expect(text.match(links)).toHaveLength(1);
    expect(text).toContain('dcos-vagrant-desktop serve --url');
  });

  it('names the command of a checkout in a checkout', async () => {
    const { cli, told } = terminal({ env: { npm_lifecycle_event: 'start' } });
    tellReady(cli, options, await running());
    expect(told()).toContain('npm run cli -- serve --url');
  });

  it('is a new link at each Enter, until it ends', async () => {
    const { cli, stdin, told } = terminal({ keyboard: true });
    const keyboard = tellReady(cli, options, await running());
    const first = told().match(links);
    stdin.push('\n');
    await expect.poll(() => stdin.readableLength).toBe(0);
    const second = told().match(links);
    expect(second).toHaveLength(1);
    expect(second).not.toEqual(first);
    keyboard.stop();
    expect(stdin.listenerCount('data')).toBe(0);
  });

  it('is one line in JSON', async () => {
    const { cli, told } = terminal({ json: true, keyboard: true });
    tellReady(cli, options, await running());
    expect(JSON.parse(told())).toEqual({ url: expect.stringMatching(links) });
  });
});

describe('a warning', () => {
  it.each([null, '127.0.0.1', '127.0.0.2', '::1', 'localhost'])(
    'is not given for %s',
    (address) => {
      const { cli, warned } = terminal();
      warn(cli, { ...options, address }, 4010);
      expect(warned()).toBe('');
    },
  );

  it.each(['0.0.0.0', '192.168.1.5', '::', 'server.lan'])('is given for %s', (address) => {
    const { cli, warned } = terminal();
    warn(cli, { ...options, address }, 4010);
    expect(warned()).toContain('SERVE-OPEN-TO-NETWORK');
    expect(warned()).toBe('');
  });

  it('is given to root', () => {
    const { cli, warned } = terminal({ json: true });
    warn(cli, { ...options, root: true }, 4010);
    expect(warned()).toContain('SERVE-AS-ROOT');
  });
});
