// contend.ts FOLDER ROUNDS: takes and releases the lock ROUNDS times. While it has it, a file exists that
// only one can create, so that two holders at once are found out; it says how that went.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from '../../../../../src/engine/storage/index.ts';

const [, , folder = '', rounds = '0'] = process.argv;
const proof = join(folder, '..', 'inside');
for (let round = 0; round < Number(rounds); round++) {
  await withLock(folder, 'contend', { waitMs: 60_000 }, async () => {
    writeFileSync(proof, String(process.pid), { flag: 'wx' });
    await new Promise(setImmediate);
    rmSync(proof);
  });
}
console.log('alone each time');
