// Starts the programs that tasks are made of, on the project's own Node.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { node, root } from './dependencies.mjs';

/** Runs a program to its end with this terminal and gives its exit code. */
export function runProgram(file, args, { env = {}, stdio = 'inherit' } = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd: root, stdio, env: { ...process.env, ...env } });
    // A terminal's Ctrl-C reaches the child by itself; what is sent to us alone is passed on.
    const forward = (signal) => child.kill(signal);
    const onInterrupt = () => process.stdin.isTTY || forward('SIGINT');
    const onTerminate = () => forward('SIGTERM');
    process.on('SIGINT', onInterrupt).on('SIGTERM', onTerminate);
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('exit', (code, signal) => {
      process.off('SIGINT', onInterrupt).off('SIGTERM', onTerminate);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1));
    });
  });
}

/** Runs a JavaScript or TypeScript file on the project's Node. */
export function runNode(args, options) {
  return runProgram(node, args, options);
}

/**
 * Runs a file on the project's Node in the place of this process where the system can do that, so that
 * signals and exit code are the file's own; elsewhere as its child.
 */
export function replaceByNode(args) {
  if (process.execve !== undefined && process.platform !== 'win32') {
    process.execve(node, [node, ...args], process.env);
  }
  return runNode(args);
}

/** Runs the command line tool of an installed package. */
export function runTool(name, args, options) {
  return runNode([toolPath(name), ...args], options);
}

function toolPath(name) {
  const require = createRequire(join(root, 'package.json'));
  const packageName = { tsc: 'typescript', biome: '@biomejs/biome' }[name] ?? name;
  const folder = packageFolder(require, packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[name]);
}

function packageFolder(require, name) {
  for (const folder of require.resolve.paths(name) ?? []) {
    if (existsSync(join(folder, name, 'package.json'))) return join(folder, name);
  }
  throw new Error(`The package ${name} is not installed below ${dirname(root)}.`);
}
