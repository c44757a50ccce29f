import { describe, expect, it } from 'vitest';
import type { DownloadedFile, Engine } from '../../../src/engine/index.ts';
import { say } from '../../../src/shared/messages/message.ts';
import { refuse } from '../../../src/shared/problem.ts';
import type { VersionInfo } from '../../../src/shared/releases/catalogue.ts';
import { runIn } from './world.ts';

const newest: VersionInfo = {
  version: '2.2.1',
  channel: 'stable',
  released: '2020-11-05',
  verified: false,
  sha256: null,
  local: true,
  path: '/data/dcos_generate_config.sh',
  endOfLife: '2021-10-31',
  latestStable: true,
  offered: true,
  note: null,
};
const skipped: VersionInfo = {
  ...newest,
  version: '1.10.3',
  channel: null,
  released: null,
  local: false,
  path: null,
  latestStable: false,
  offered: false,
};

describe('versions', () => {
  const engine = { versions: async () => [newest, skipped] };

  it('is a table with the end of support below it', async () => {
    const { stdout, exitCode } = await runIn({ engine }, 'versions');
    expect(stdout).toBe(
      [
        'VERSION  CHANNEL  RELEASED    CHECKSUM  HERE  NOTE',
        '2.2.1    stable   2020-11-05  no        yes   latest stable',
        '1.10.3   –        –           no        no    never offered',
        'Support for all versions ended on 2021-10-31.',
        '',
      ].join('\n'),
    );
    expect(exitCode).toBe(0);
  });

  it('is an array in JSON', async () => {
    const { stdout } = await runIn({ engine }, 'versions', '--json');
    expect(JSON.parse(stdout)).toEqual([newest, skipped]);
  });
});

describe('download', () => {
  const file: DownloadedFile = {
    path: '/data/dcos_generate_config.sh',
    bytes: 200,
    algorithm: 'sha256',
    hash: 'abc',
    verified: true,
  };
  const half = { bytes: 100, total: 200, bytesPerSecond: 50, remainingMs: 2000 };
  const works: Engine['download'] = async (_what, options) => {
    options?.onNote?.(say('download.shared'));
    options?.onProgress?.(half);
    return file;
  };

  it('tells how it goes and ends, in lines of JSON', async () => {
    const { json, exitCode } = await runIn(
      { engine: { download: works } },
      'download',
      '2.2.1',
      '--json',
    );
    expect(json).toMatchObject([
      { type: 'log', code: 'download.shared' },
      { type: 'progress', progress: 0.5, ...half },
      { type: 'result', kind: 'download', what: '2.2.1', outcome: 'done', ...file },
    ]);
    expect(exitCode).toBe(0);
  });

  it('tells a person where the file is, and whether anybody vouches for it', async () => {
    const { stdout } = await runIn({ engine: { download: works } }, 'download', '2.2.1');
    expect(stdout).toContain(`${file.path} is there, checked against the published sha256 abc.`);
    const unverified = { download: async () => ({ ...file, verified: false }) };
    expect((await runIn({ engine: unverified }, 'download', '2.2.1')).stdout).toContain(
      'unverified',
    );
  });

  it('asks for the box of a version, or of the newest', async () => {
    const asked: unknown[] = [];
    const engine = {
      download: async (what: unknown) => {
        asked.push(what);
        return null;
      },
    };
    await runIn({ engine }, 'download', 'box');
    const { stdout } = await runIn({ engine }, 'download', 'box', '--dcos', '1.11.0');
    expect(asked).toEqual([
      { kind: 'box', version: null },
      { kind: 'box', version: '1.11.0' },
    ]);
    expect(stdout).toContain('nothing to download');
  });

  it('ends with the problem’s exit code, and a result all the same', async () => {
    const download = async () =>
      refuse('RELEASE-UNKNOWN', { version: '9', latest: '2.2.1' }, { kind: 'invalid' });
    const { json, exitCode } = await runIn({ engine: { download } }, 'download', '9', '--json');
    expect(json.map(({ type }) => type)).toEqual(['problem', 'result']);
    expect(json[1]).toMatchObject({ outcome: 'failed' });
    expect(exitCode).toBe(2);
  });

  it('is paused by an interrupt', async () => {
    let interrupt = () => {};
    const download: Engine['download'] = (_what, options) =>
      new Promise((_resolve, reject) => {
        options?.signal?.addEventListener('abort', () => reject(options.signal?.reason));
        interrupt();
      });
    const world = {
      engine: { download },
      interrupt: (stop: () => void) => {
        interrupt = stop;
      },
    };
    const { json, exitCode } = await runIn(world, 'download', '2.2.1', '--json');
    expect(json).toMatchObject([
      { type: 'problem', code: 'DOWNLOAD-PAUSED' },
      { type: 'result', outcome: 'cancelled' },
    ]);
    expect(exitCode).toBe(130);
  });
});
