import { defineConfig } from 'vitest/config';

// Three hermetic suites make up `npm test`; e2e, testbed and virtualbox have their own commands
// because they need the built command line and real machines.
const suite = (name: string, options: Record<string, unknown> = {}) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    testTimeout: 20_000,
    // A poll ends when its condition holds; its limit only has to be beyond a slow computer's worst.
    expect: { poll: { timeout: 15_000, interval: 50 } },
    ...options,
  },
});

const wholeProgram = { testTimeout: 60_000, hookTimeout: 60_000, fileParallelism: false };

const realMachines = {
  testTimeout: 600_000,
  hookTimeout: 900_000,
  fileParallelism: false,
  maxWorkers: 1,
};

export default defineConfig({
  test: {
    projects: [
      suite('unit'),
      suite('contract'),
      suite('integration'),
      suite('e2e', { ...wholeProgram, exclude: ['test/e2e/electron/**'] }),
      suite('electron', { ...wholeProgram, include: ['test/e2e/electron/**/*.test.ts'] }),
      // Minutes of random walks; the short form is in the integration suite.
      suite('soak', { testTimeout: 3_600_000, hookTimeout: 900_000, fileParallelism: false }),
      suite('testbed', { ...realMachines, exclude: ['test/testbed/virtualbox/**'] }),
      suite('virtualbox', { ...realMachines, include: ['test/testbed/virtualbox/**/*.test.ts'] }),
    ],
  },
});
