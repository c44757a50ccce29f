import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');
const helper = readFileSync(join(root, 'resources/elevation/helper.sh'), 'utf8');

/** Stand-ins for the files that the helper may change, in a folder of their own. */
export interface Place {
  readonly folder: string;
  readonly hosts: string;
  readonly networks: string;
  readonly cli: string;
  readonly state: string;
  remove(): void;
}

export function makePlace(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'dv-elevation-'));
  mkdirSync(join(folder, 'bin'));
  return {
    folder,
    hosts: join(folder, 'hosts'),
    networks: join(folder, 'vbox', 'networks.conf'),
    cli: join(folder, 'bin', 'dcos'),
    state: join(folder, 'state'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Runs the helper as the app does, its text as the argument of `sh -c`, the request on standard input. */
export function helperIn(place: Place, request: Uint8Array, shell: readonly string[] = ['sh']) {
  const [program = 'sh', ...options] = shell;
  const ended = spawnSync(program, [...options, '-c', helper, 'dcos-vagrant-desktop'], {
    input: request,
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      DCOS_VAGRANT_ELEVATION_HOSTS: place.hosts,
      DCOS_VAGRANT_ELEVATION_NETWORKS: place.networks,
      DCOS_VAGRANT_ELEVATION_CLI: place.cli,
      DCOS_VAGRANT_ELEVATION_STATE: place.state,
    },
  });
  return { code: ended.status, said: ended.stdout.trim().split('\n') };
}

export const sha256 = (bytes: string | Uint8Array) =>
  createHash('sha256').update(bytes).digest('hex');

export interface HostsWords {
  readonly id?: string;
  readonly domain?: string;
  readonly expected?: string;
  readonly offset?: number | string;
  readonly length?: number | string;
  readonly aliases?: string;
  readonly lines?: string | Buffer;
}

export const block = (id: string, ...lines: string[]) =>
  `# BEGIN dcos-vagrant-desktop ${id}\n${lines.map((line) => `${line}\n`).join('')}# END dcos-vagrant-desktop ${id}\n`;

/** A `hosts` request that appends a good block to the file as it is, but for what is told otherwise. */
export function hostsRequest(place: Place, words: HostsWords = {}): Buffer {
  const file = readFileSync(place.hosts);
  const { id = '0123abcd', domain = 'dcos', aliases = '' } = words;
  const { expected = sha256(file), offset = file.length, length = 0 } = words;
  const lines = Buffer.from(words.lines ?? block(id, '192.168.57.11\tm1.dcos'));
  const counts = `${Buffer.byteLength(aliases)} ${lines.length}`;
  return Buffer.concat([
    Buffer.from(`hosts ${id} ${domain} ${expected} ${offset} ${length} ${counts}\n${aliases}`),
    lines,
  ]);
}

export const batch = (...requests: ReadonlyArray<string | Uint8Array>) =>
  Buffer.concat(
    ['dcos-vagrant-elevation 1\n', ...requests, 'end\n'].map((part) => Buffer.from(part)),
  );

export function withHosts(place: Place, content: string | Uint8Array): void {
  writeFileSync(place.hosts, content);
}
