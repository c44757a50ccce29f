import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { UpRequest } from '../../../src/engine/index.ts';
import type { SecretsLacking, SecretsOffer } from '../../../src/shared/api/secrets.ts';
import { temporaryFolder } from '../engine/storage/temporary-folder.ts';
import { operation, runIn, type World } from './world.ts';

const word = 'a'.repeat(32);
const nothing: SecretsLacking = { superuserPassword: false, licenseKey: false };
const both: SecretsLacking = { superuserPassword: true, licenseKey: true };

/** Runs `up demo` and tells what was offered to the engine and what it was then asked for. */
async function up(lacking: SecretsLacking, world: World, ...argv: string[]) {
  const offers: SecretsOffer[] = [];
  const asked = vi.fn(async (_request: UpRequest) => operation([]));
  const secrets = {
    keeping: async () => 'memory' as const,
    offer: async (given: SecretsOffer) => {
      offers.push(given);
      return word;
    },
    lacking: async () => (offers.length > 0 ? nothing : lacking),
  };
  const told = await runIn({ ...world, engine: { up: asked, secrets } }, 'up', 'demo', ...argv);
  return { told, offers, request: asked.mock.calls[0]?.[0] };
}

function file(text: string): string {
  const path = join(temporaryFolder(), 'secret');
  writeFileSync(path, text);
  return path;
}

describe('secrets of up', () => {
  it('come from files, of which the request has a word only', async () => {
    const { offers, request } = await up(
      both,
      {},
      ...['--superuser-password-file', file('planted pass word \n')],
      ...['--license-file', file('planted-key\r\n')],
      ...['--superuser', 'boss'],
    );
    expect(offers).toEqual([
      { superuserPassword: 'planted pass word ', licenseKey: 'planted-key' },
    ]);
    expect(request).toMatchObject({ secrets: word, configuration: { superuser: 'boss' } });
    expect(JSON.stringify(request)).not.toContain('planted');
  });

  it('come from standard input', async () => {
    const world = { typed: 'planted', inputEnds: true };
    const { offers } = await up(both, world, '--superuser-password-file', '-');
    expect(offers).toEqual([{ superuserPassword: 'planted' }]);
  });

  it('are typed at a terminal that does not show them', async () => {
    const typed = ['planted pass', 'planted pass', 'planted-key'].join('\n');
    const { offers, told } = await up(both, { terminal: true, typed });
    expect(offers).toEqual([{ superuserPassword: 'planted pass', licenseKey: 'planted-key' }]);
    expect(told.stderr).toContain('Password of the first user "admin"');
    expect(told.stderr + told.stdout).not.toContain('planted');
  });

  it('are typed twice', async () => {
    const { told } = await up(both, { terminal: true, typed: 'one\nother' });
    expect(told.exitCode).toBe(2);
    expect(told.stderr).toContain('The two passwords differ.');
  });

  it('are not asked of a program', async () => {
    const { offers, request } = await up(both, { terminal: true, typed: 'x' }, '--json');
    expect(offers).toEqual([]);
    expect(request?.secrets).toBeUndefined();
  });

  it('are not asked where nothing lacks', async () => {
    const { offers, told } = await up(nothing, { terminal: true, typed: 'x' });
    expect([offers, told.stderr]).toEqual([[], '']);
  });

  it.each([
    [['--license-file', '/no/such/file'], 'Nothing could be read from /no/such/file'],
    [['--license-file', '-', '--superuser-password-file', '-'], 'Only one secret'],
  ])('are refused of %j', async (argv, text) => {
    const { told } = await up(both, {}, ...argv);
    expect([told.exitCode, told.stderr]).toEqual([2, expect.stringContaining(text)]);
  });

  it('are refused of an empty file', async () => {
    const { told } = await up(both, {}, '--license-file', file('\n'));
    expect([told.exitCode, told.stderr]).toEqual([
      2,
      expect.stringContaining('There is nothing in'),
    ]);
  });
});

describe('secrets of rebuild', () => {
  it('are asked for an installer of Enterprise as for a new cluster', async () => {
    const offers: SecretsOffer[] = [];
    const rebuild = vi.fn(async (..._given: unknown[]) => ({
      name: 'demo-2',
      handle: operation([]),
    }));
    const told = await runIn(
      {
        terminal: true,
        typed: 'planted pass\nplanted pass\nplanted-key',
        engine: {
          otherVersions: {
            choices: async () => ({ installed: null, choices: [] }),
            previewUpgrade: () => Promise.reject(new Error('Nothing is upgraded here.')),
            previewRebuild: async () => ({
              name: 'demo-2',
              domain: 'demo-2.dcos',
              network: '192.168.58.0/24',
              problems: [],
              messages: [],
              fit: null,
            }),
            rebuild,
          },
          secrets: {
            keeping: async () => 'memory',
            offer: async (given) => {
              offers.push(given);
              return word;
            },
            lacking: async () => both,
          },
        },
      },
      ...['rebuild', 'demo', '--installer', '/my/dcos_generate_config.ee.sh'],
    );
    expect(offers).toEqual([{ superuserPassword: 'planted pass', licenseKey: 'planted-key' }]);
    expect(rebuild.mock.calls[0]?.[2]).toMatchObject({ secrets: word });
    expect([told.exitCode, told.stdout + told.stderr]).toEqual([
      0,
      expect.not.stringContaining('planted'),
    ]);
  });
});
