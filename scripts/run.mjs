#!/usr/bin/env node
import { ensureDependencies } from './dependencies.mjs';
// The one entry of every npm script: `node scripts/run.mjs TASK [ARGS…]`. Needs nothing but Node 18 or
// newer: it installs what is missing first, and then runs the task on the Node that the project brings.
import { taskOf } from './tasks.mjs';

const [task = '', ...args] = process.argv.slice(2);
const run = taskOf(task);
ensureDependencies();
process.exitCode = await run(args);
