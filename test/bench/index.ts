import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createEngine } from '../../src/engine/index.ts';
import { logStreamRow } from './log-stream.ts';
import { bounded, compare, type Row, tableOf, timed } from './measure.ts';
import { plainVagrant } from './plain-vagrant.ts';
import { releaseRows } from './releases.ts';
import { sixtyMachines } from './topologies.ts';
import { virtualboxRow } from './virtualbox.ts';
import { windowRows } from './window/index.ts';

// `npm run bench` measures; `npm run bench -- --write` also writes docs/benchmarks.md. What needs real
// machines is left out, and said so, where no lxc box is configured.
const root = resolve(import.meta.dirname, '../..');
const cli = join(root, 'out/main/cli.js');
const data = mkdtempSync(join(tmpdir(), 'dv-bench-'));
const env = { ...process.env, DCOS_VAGRANT_HOME: data };
const runs = 3;

const rows: Row[] = [];
try {
  rows.push(...(await releaseRows(data, runs)));
  rows.push(await sixtyMachineRefresh());
  rows.push(await logStreamRow());
  rows.push(...(await windowRows(runs)));
  if (process.env.TEST_VIRTUALBOX_FOLDER) rows.push(await virtualboxRow());
  else console.error('Left out, because TEST_VIRTUALBOX_FOLDER is not set: VirtualBox.');
  if (process.env.DCOS_VAGRANT_LXC_BOX)
    rows.push(...(await realMachines(process.env.DCOS_VAGRANT_LXC_BOX)));
  else
    console.error(
      'Left out, because DCOS_VAGRANT_LXC_BOX is not set: everything on real machines.',
    );
} finally {
  rmSync(data, { recursive: true, force: true });
}
const table = tableOf(rows);
console.log(table);
if (process.argv.includes('--write')) writeFileSync(join(root, 'docs/benchmarks.md'), page(table));
process.exitCode = rows.every(({ ratio, wanted }) => ratio <= wanted) ? 0 : 1;

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

function page(rowsTable: string): string {
  return `# Benchmarks

Made by \`npm run bench -- --write\` on ${cpus().length} cores, Node ${process.version}. The figures are medians
of ${runs} runs that alternate with what they are compared with; only the ratios mean something on another
computer. The bounds of single-sided rows are medians of 30 or 50 calls in one process, unless the row says
otherwise. What a page does is measured in a Chromium without a screen, over simulated clusters.

${rowsTable}
`;
}
