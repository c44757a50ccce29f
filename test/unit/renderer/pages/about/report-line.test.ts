import { expect, it } from 'vitest';
import { reportLine } from '../../../../../src/renderer/pages/about/report-line.ts';

it('says program and computer in a line, and nothing of whose it is', () => {
  const line = reportLine(
    {
      version: '0.1.0',
      platform: 'darwin',
      arch: 'x64',
      root: false,
      dataFolder: '/Users/jane/data',
      shell: { kind: 'electron', files: true, tray: true, updates: false },
    },
    {
      memoryMiB: 16 * 1024,
      freeMemoryMiB: 1024,
      cpus: 8,
      cpuModel: 'some',
      freeDiskMiB: null,
      diskMiB: null,
    },
  );
  expect(line).toBe('DC/OS Vagrant Desktop 0.1.0, macOS x64, desktop, 8 CPUs, 16.0 GB');
});
