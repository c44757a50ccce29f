#!/usr/bin/env node
// Stands in for `vagrant`: replays a recording. FAKE_RECORDING is the path without its ending.
// Without one it tells how it was called, and with FAKE_WAIT it ends only after a SIGINT.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const recording = process.env.FAKE_RECORDING;
const read = (ending) => {
  const path = `${recording}.${ending}`;
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
};

if (process.env.FAKE_CALLED) {
  const { argv, env } = process;
  const seen = Object.entries(env).filter(([name]) => name.startsWith('VAGRANT_'));
  const call = { args: argv.slice(2), cwd: process.cwd(), env: Object.fromEntries(seen) };
  writeFileSync(process.env.FAKE_CALLED, JSON.stringify(call));
}

if (process.env.FAKE_WAIT) {
  let interrupts = 0;
  const timer = setInterval(() => {}, 1000);
  process.on('SIGINT', () => {
    interrupts += 1;
    process.stdout.write(read('stdout'));
    process.stdout.write(`interrupts: ${interrupts}\n`);
    process.exitCode = 1;
    clearInterval(timer);
  });
  console.log('waiting');
} else if (recording) {
  process.stdout.write(read('stdout'));
  process.stderr.write(read('stderr'));
  // Not every recording noted its exit code; an error-exit is always 1.
  const failed = read('stdout').includes(',error-exit,') ? 1 : 0;
  process.exitCode = Number(/\d+/.exec(read('rc'))?.[0] ?? failed);
}
