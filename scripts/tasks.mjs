// What each npm script does. Every task takes its arguments and gives an exit code.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { root } from './dependencies.mjs';
import { replaceByNode, runNode, runProgram, runTool } from './programs.mjs';
import { runSuites } from './suites.mjs';
import { electron, showWindow, whyNeverHere } from './window.mjs';

const cli = join(root, 'out', 'main', 'cli.js');

const tasks = {
  start: async (args) => (await ensureBuilt()) || showWindow(cli, args),
  cli: async (args) => (await ensureBuilt()) || replaceByNode([cli, ...args]),
  build: async () => ensureBuilt(),
  dist: async (args) => installers(args),
  'dist:linux': async (args) => installers(['--linux', ...args]),
  'dist:mac': async (args) => installers(['--mac', ...args]),
  'dist:win': async (args) => installers(['--win', ...args]),
  test: async (args) => endToEnd(['unit', 'contract', 'integration', 'e2e'], args),
  'test:unit': async (args) => runSuites(['unit'], args),
  'test:e2e': async (args) => endToEnd(['e2e'], args),
  'test:electron': async (args) => {
    const program = electron();
    const why =
      program === null ? 'its program is not here (npx install-electron)' : whyNeverHere();
    if (why !== null) {
      console.log(`The window is not tested in Electron: ${why}.`);
      return 0;
    }
    return (await ensureBuilt()) || runSuites(['electron'], args, { TEST_ELECTRON: program });
  },
  // As root on Linux, because its machines are containers.
  'test:soak': async (args) => {
    const built = await ensureBuilt();
    if (built !== 0) return built;
    const prepared = await runProgram('bash', ['test/testbed/machines/setup.sh']);
    if (prepared !== 0) return prepared;
    const box = made('machines', '--print-box');
    return runSuites(['soak'], args, { DCOS_VAGRANT_LXC_BOX: box });
  },
  'test:testbed': async (args) => {
    const built = await ensureBuilt();
    if (built !== 0) return built;
    const prepared = await runProgram('bash', ['test/testbed/machines/setup.sh']);
    if (prepared !== 0) return prepared;
    const standin = await runProgram('bash', ['test/testbed/standin/test.sh']);
    if (standin !== 0) return standin;
    const browser = ensureBrowser();
    return browser === null ? 1 : testbed(args, browser);
  },
  'test:virtualbox': async (args) => {
    const built = await ensureBuilt();
    if (built !== 0) return built;
    const setup = join('test', 'testbed', 'virtualbox', 'setup.sh');
    const prepared = await runProgram('bash', [setup]);
    if (prepared !== 0) return prepared;
    return runSuites(['virtualbox'], args, {
      TEST_VIRTUALBOX_FOLDER: made('virtualbox', '--print'),
      TEST_VIRTUALBOX_BOX: made('virtualbox', '--print-box'),
    });
  },
  check: async () => {
    const results = [
      await runTool('biome', ['check', '--error-on-warnings', '.']),
      await runTool('tsc', ['--noEmit', '-p', 'tsconfig.json']),
      await runTool('tsc', ['--noEmit', '-p', 'tsconfig.web.json']),
      await runSuites(['unit'], ['test/unit/architecture']),
    ];
    return Math.max(...results);
  },
  // The README's, taken anew from the window as it is now.
  pictures: async () => {
    const built = await ensureBuilt();
    if (built !== 0) return built;
    const browser = ensureBrowser();
    if (browser === null) return 1;
    return runNode(['test/e2e/window/pictures.ts'], { env: { TEST_BROWSER: browser } });
  },
  // What of docs/guide is made from the program's own data.
  guide: async () => runNode(['scripts/guide/write.ts']),
  // What needs machines is measured where the testbeds' boxes are kept, and left out elsewhere.
  bench: async (args) => {
    const built = await ensureBuilt();
    if (built !== 0) return built;
    const browser = ensureBrowser();
    if (browser === null) return 1;
    const env = { ...(await testbedsReady()), TEST_BROWSER: browser };
    return runNode(['test/bench/index.ts', ...args], { env });
  },
};

/** The task of that name; ends the process where there is none. */
export function taskOf(name) {
  const task = tasks[name];
  if (task !== undefined) return task;
  console.error(`There is no task "${name}". The tasks are: ${Object.keys(tasks).join(', ')}.`);
  process.exit(2);
}

/** Makes installers, for this system unless told, in `dist/`; publishing them is another matter. */
async function installers(args) {
  return (await ensureBuilt()) || runTool('electron-builder', ['--publish', 'never', ...args]);
}

async function endToEnd(suites, args) {
  const built = await ensureBuilt();
  if (built !== 0) return built;
  const browser = ensureBrowser();
  return browser === null ? 1 : runSuites(suites, args, { TEST_BROWSER: browser });
}

function testbed(args, browser) {
  return runSuites(['testbed'], args, {
    DCOS_VAGRANT_LXC_BOX: made('machines', '--print-box'),
    TEST_BROWSER: browser,
  });
}

/** What a set-up of the testbed says that it made. */
function made(part, what) {
  const setup = join('test', 'testbed', part, 'setup.sh');
  return execFileSync('bash', [setup, what], { cwd: root, encoding: 'utf8' }).trim();
}

async function testbedsReady() {
  const ready = {};
  const take = async (name, part, what) => {
    try {
      ready[name] = made(part, what);
    } catch {
      // Never set up on this computer; the bench says what it leaves out.
      return;
    }
    // A teardown leaves the box and takes the bridge away; what is missing is made in a second.
    await runProgram('bash', [join('test', 'testbed', part, 'setup.sh')]);
  };
  await take('DCOS_VAGRANT_LXC_BOX', 'machines', '--print-box');
  await take('TEST_VIRTUALBOX_FOLDER', 'virtualbox', '--print');
  return ready;
}
