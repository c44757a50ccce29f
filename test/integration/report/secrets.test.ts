import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReports } from '../../../src/engine/report/index.ts';
import { hidden, personal, places, plant, planted, sourcesOf } from './laden-computer.ts';
import type { Planted } from './planted.ts';

const run = promisify(execFile);

let folder: string;
let entries: ReadonlyMap<string, string>;
let shown: ReadonlyMap<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'report-'));
  const data = join(folder, 'data');
  const dcos = join(folder, 'dcos');
  await plant(folder, data, dcos);
  const reports = createReports({
    sources: sourcesOf(data, dcos),
  });
  const preview = await reports.preview('demo');
  shown = new Map(
    preview.entries.map(({ name, lines }) => [
      name,
      reports.page(preview.id, name, 0, lines).lines.join('\n'),
    ]),
  );
  const zip = join(folder, 'report.zip');
  await reports.save(preview.id, zip);
  entries = await unpacked(zip);
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a report of a computer with secrets in every place', () => {
  it('has an entry for every place', () => {
    expect([...entries.keys()].sort()).toEqual([
      'clusters/demo/VagrantConfig.yaml',
      'clusters/demo/Vagrantfile',
      'clusters/demo/cluster.yaml',
      'clusters/demo/cluster.yaml.corrupt-2026',
      'clusters/demo/config.yaml',
      'clusters/demo/journal.ndjson',
      'clusters/demo/logs/20261003-deploy.log',
      'clusters/demo/status.json',
      'doctor.json',
      'environment.json',
      'settings.yaml',
      'versions.json',
      'virtualbox/dv-demo-m1.txt',
    ]);
  });

  it.each(places)('has none of the secrets of the %s', (place) => {
    expect(planted.get(place)?.length).toBeGreaterThanOrEqual(20);
    expect(foundOf(planted.get(place) ?? [])).toEqual([]);
  });

  it.each(Object.keys(hidden) as (keyof typeof hidden)[])(
    'has none of those that only a %s tells, though the log has them without a name',
    (from) => {
      expect(foundOf(hidden[from])).toEqual([]);
    },
  );

  it('has neither home folder, host, user, mail nor public address', () => {
    const everything = [...entries].flat().join('\n').toLowerCase();
    expect(personal.filter((each) => everything.includes(each.toLowerCase()))).toEqual([]);
  });

  it('keeps what it is for', () => {
    const log = entries.get('clusters/demo/logs/20261003-deploy.log');
    expect(log).toContain('the machine m1 at 192.168.57.90 does not answer');
    expect(entries.get('clusters/demo/cluster.yaml')).toContain('network: 192.168.57.0/24');
    expect(entries.get('virtualbox/dv-demo-m1.txt')).toContain('VMState="poweroff"');
    const journal = entries.get('clusters/demo/journal.ndjson')?.trim().split('\n') ?? [];
    expect(journal.length).toBeGreaterThan(20);
  });

  it('is saved as it was shown', () => {
    for (const [name, text] of entries) expect(text.replace(/\n$/, '')).toBe(shown.get(name));
  });
});

/** What of the secrets is in any entry: as it is, or in base64 wherever it begins. */
function foundOf(secrets: readonly Planted[]): string[] {
  const found: string[] = [];
  for (const [name, text] of entries) {
    const meant = [...text.matchAll(/[\w+/-]{8,}/g)].map(([run]) => decodedRun(run)).join('\n');
    for (const { what, values } of secrets) {
      for (const value of values) {
        if (text.includes(value)) found.push(`${what} in ${name}`);
        if (meant.includes(value)) found.push(`${what} in base64 in ${name}`);
        if (text.includes(JSON.stringify(value).slice(1, -1)))
          found.push(`${what} as JSON in ${name}`);
        if (text.includes(encodeURIComponent(value))) found.push(`${what} encoded in ${name}`);
      }
    }
  }
  return [...new Set(found)];
}

function decodedRun(run: string): string {
  return [0, 1, 2, 3]
    .map((from) => Buffer.from(run.slice(from), 'base64').toString('latin1'))
    .join('\n');
}

/** With another program than ours: what it reads is what people read. */
async function unpacked(zip: string): Promise<Map<string, string>> {
  const to = join(folder, 'unpacked');
  await run('python3', ['-m', 'zipfile', '-t', zip]);
  await run('python3', ['-m', 'zipfile', '-e', zip, to]);
  const { stdout } = await run('python3', [
    '-c',
    'import sys,zipfile; print("\\n".join(zipfile.ZipFile(sys.argv[1]).namelist()))',
    zip,
  ]);
  const all = stdout.trim().split('\n');
  return new Map(
    await Promise.all(
      all.map(
        async (name): Promise<[string, string]> => [name, await readFile(join(to, name), 'utf8')],
      ),
    ),
  );
}
