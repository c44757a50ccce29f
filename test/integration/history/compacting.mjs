// compacting.mjs FOLDER: begins and ends operations in the journal there and tidies up after each, for ever.
// Says each operation's name once its result is written.
import { join } from 'node:path';
import { openJournal } from '../../../src/engine/operations/journal.ts';
import { tidyUp } from '../../../src/engine/operations/tidy-up.ts';

const [, , folder = ''] = process.argv;
const paths = { logs: join(folder, 'logs'), journal: join(folder, 'journal.ndjson') };
const limits = { operations: 10, bytes: 1_000_000, listed: 100_000, journal: 20_000 };
const holder = { pid: process.pid, startTime: '1', bootId: 'b' };
const title = { code: 'step.genconf' };

for (let count = 0; ; count += 1) {
  const journal = openJournal(paths.journal);
  const operation = `op-${process.pid}-${count}`;
  const more = { deployed: true, begun: true, whole: true };
  journal.begin({ operation, kind: 'start', holder, ...more });
  journal.event({ type: 'step', step: 'genconf', title, machines: [], state: 'running' });
  for (let tenth = 0; tenth < 100; tenth += 1) {
    const progress = tenth / 100;
    journal.event({ type: 'progress', progress, step: 'genconf', stepProgress: progress });
  }
  const result = { kind: 'start', cluster: 'demo', outcome: 'done', url: null, ms: count };
  journal.event({ type: 'result', operation, ...result });
  process.stdout.write(`${operation}\n`);
  await tidyUp(paths, limits);
}
