import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createEngine } from '../../src/engine/index.ts';
import { logStreamRow } from './log-stream.ts';
import { bounded, compare, type Row, tableOf, timed } from './measure.ts';
import { plainVagrant } from './plain-vagrant.ts';
import { releaseRows } from './releases.ts';
import { writeRows } from './table-file.ts';
import { sixtyMachines } from './topologies.ts';
import { virtualboxRow } from './virtualbox.ts';
import { windowRows } from './window/index.ts';

// `npm run bench` measures; `-- --only PART` (several times, too) only that, `-- --write` also writes what was
// measured into docs/benchmarks.md. What needs real machines is left out, and said so, where there are none.
const root = resolve(import.meta.dirname, '../..');
const cli = join(root, 'out/main/cli.js');
const data = mkdtempSync(join(tmpdir(), 'dv-bench-'));
const env = { ...process.env, DCOS_VAGRANT_HOME: data };
const runs = 3;

const parts: Readonly<Record<string, () => Promise<Row[]>>> = {
  installers: () => releaseRows(data, runs),
  simulated: async () => [await sixtyMachineRefresh()],
  log: async () => [await logStreamRow()],
  window: () => windowRows(runs),
  virtualbox: async () => (has('TEST_VIRTUALBOX_FOLDER') ? [await virtualboxRow()] : []),
  machines: async () =>
    has('DCOS_VAGRANT_LXC_BOX') ? realMachines(process.env.DCOS_VAGRANT_LXC_BOX ?? '') : [],
};

const { values: options } = parseArgs({
  options: { write: { type: 'boolean' }, only: { type: 'string', multiple: true } },
});
const rows: Row[] = [];
try {
  for (const part of options.only ?? Object.keys(parts)) {
    const measure = parts[part];
    if (measure === undefined) throw new Error(`There is no part ${part} of the bench.`);
    rows.push(...(await measure()));
  }
} finally {
  rmSync(data, { recursive: true, force: true });
}
console.log(tableOf(rows));
if (options.write === true) writeRows(join(root, 'docs/benchmarks.md'), rows);
process.exitCode = rows.every(({ ratio, wanted }) => ratio <= wanted) ? 0 : 1;

function has(variable: string): boolean {
  if (process.env[variable]) return true;
  console.error(`Left out, because ${variable} is not set: what needs it.`);
  return false;
}

function ours(...args: string[]): void {
  execFileSync(process.execPath, [cli, ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

async function sixtyMachineRefresh(): Promise<Row> {
  const topology = join(data, 'sixty.yaml');
  writeFileSync(topology, sixtyMachines());
  ours('up', 'sixty', '--provider', 'simulated', '--speed', '100000', '--topology', topology);
  const engine = createEngine({ env });
  const row = await bounded('Refresh of a 60-machine simulated cluster', 20, 50, () =>
    engine.status('sixty'),
  );
  ours('destroy', 'sixty', '--yes');
  return row;
}

async function realMachines(box: string): Promise<Row[]> {
  const plain = plainVagrant(box);
  const up = () => ours('up', 'bench', '--provider', 'lxc', '--machines-only');
  try {
    // A neighbour that keeps the box: what is compared is making machines, not unpacking the box.
    ours('up', 'keeper', '--provider', 'lxc', '--machines-only', 'm1');
    const four = await compare({
      what: 'Four lxc machines with names on host and guests',
      otherIs: 'vagrant up with vagrant-hostmanager',
      wanted: 0.5,
      runs,
      ours: async () => {
        const time = await timed(async () => up());
        ours('destroy', 'bench', '--yes');
        return time;
      },
      other: async () => {
        const time = await timed(async () => plain.up());
        plain.destroy();
        return time;
      },
    });
    plain.up();
    up();
    const status = await compare({
      what: 'status of a 4-machine cluster',
      otherIs: 'vagrant status',
      wanted: 1 / 8,
      runs,
      ours: () => timed(async () => ours('status', 'bench')),
      other: () => timed(async () => plain.status()),
    });
    const again = await compare({
      what: 'Stop and start of that cluster',
      otherIs: 'vagrant halt, then vagrant up',
      wanted: 0.5,
      runs,
      ours: () =>
        timed(async () => {
          ours('stop', 'bench');
          ours('start', 'bench');
        }),
      other: () =>
        timed(async () => {
          plain.halt();
          plain.up();
        }),
    });
    const engine = createEngine({ env });
    const refresh = await bounded("The engine's refresh of a 4-machine lxc cluster", 50, 30, () =>
      engine.status('bench'),
    );
    return [four, status, again, refresh];
  } finally {
    for (const name of ['bench', 'keeper']) ours('destroy', name, '--yes');
    plain.remove();
  }
}
