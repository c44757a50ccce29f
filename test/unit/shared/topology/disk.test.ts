import { describe, expect, it } from 'vitest';
import { readBoxes, readCatalogue } from '../../../../src/engine/releases/catalogue.ts';
import { diskNeed } from '../../../../src/shared/topology/disk.ts';

const none = { machines: 0, cpus: 0, memoryMiB: 0 };
const minimal = { machines: 4, cpus: 10, memoryMiB: 10_752 };

describe('the disk that a cluster takes', () => {
  it('follows the usual sizes of installer and box', async () => {
    const { usualSizeMiB } = await readCatalogue();
    const { usualSizeMB } = (await readBoxes()).dcosBox;
    const installer = diskNeed({ provider: 'lxc', totals: none, dcos: true });
    expect(installer.createdMiB).toBe(3 * usualSizeMiB);
    const box = diskNeed({ provider: 'virtualbox', totals: none, dcos: false });
    expect(box.createdMiB).toBe(2 * Math.round((usualSizeMB * 1e6) / 2 ** 20));
  });

  it('grows by all memory when VirtualBox saves it, and not where machines are halted', () => {
    const need = (provider: 'virtualbox' | 'lxc') => {
      const { createdMiB, stoppedMiB } = diskNeed({ provider, totals: minimal, dcos: true });
      return stoppedMiB - createdMiB;
    };
    expect([need('virtualbox'), need('lxc')]).toEqual([10_752, 0]);
  });
});
