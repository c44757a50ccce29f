import { describe, expect, it } from 'vitest';
import { webInstallerUrl } from '../../../../src/shared/cluster/web-installer.ts';
import { clusterSpec } from '../../engine/install/spec.ts';

describe('the page of DC/OS’s installer', () => {
  it('is on the boot machine of a cluster that is installed from it', () => {
    expect(webInstallerUrl(clusterSpec({ installMethod: 'web' }))).toBe(
      'http://192.168.57.50:9000/',
    );
  });

  it('is nowhere for other clusters, and for machines that are simulated or without DC/OS', () => {
    expect(webInstallerUrl(clusterSpec())).toBeNull();
    expect(webInstallerUrl(clusterSpec({ installMethod: 'ssh_push' }))).toBeNull();
    expect(
      webInstallerUrl(clusterSpec({ installMethod: 'web', provider: 'simulated' })),
    ).toBeNull();
    const release = { kind: 'none' } as const;
    expect(webInstallerUrl(clusterSpec({ installMethod: 'web', release }))).toBeNull();
  });
});
