// hold.ts FOLDER: takes the lock, says so, and keeps it until it is killed.
import { acquireLock } from '../../../../../src/engine/storage/index.ts';

const [, , folder = ''] = process.argv;
const lock = await acquireLock(folder, 'hold');
console.log(lock.kind);
setInterval(() => {}, 60_000);
