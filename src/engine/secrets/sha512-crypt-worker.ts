import { parentPort, workerData } from 'node:worker_threads';
import { sha512Crypt } from './sha512-crypt.ts';

// Hashes one password and ends.

interface Task {
  readonly password: string;
  readonly salt: string;
  readonly rounds: number;
}

const { password, salt, rounds } = workerData as Task;
parentPort?.postMessage(sha512Crypt(password, salt, rounds));
