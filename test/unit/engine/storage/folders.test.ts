import { describe, expect, it } from 'vitest';
import { clusterPaths, dataFolder, enginePaths } from '../../../../src/engine/storage/folders.ts';

describe('dataFolder', () => {
  it.each([
    [{ DCOS_VAGRANT_HOME: '/srv/dv', XDG_DATA_HOME: '/x' }, 'linux', '/srv/dv'],
    [{}, 'linux', '/home/me/.local/share/dcos-vagrant-desktop'],
    [{ XDG_DATA_HOME: '/x' }, 'linux', '/x/dcos-vagrant-desktop'],
    [{ XDG_DATA_HOME: 'relative' }, 'linux', '/home/me/.local/share/dcos-vagrant-desktop'],
    [{}, 'darwin', '/home/me/Library/Application Support/DCOS Vagrant Desktop'],
  ] as const)('of %o on %s is %s', (env, platform, folder) => {
    expect(dataFolder(env, platform, '/home/me')).toBe(folder);
  });

  it('is the application data of Windows', () => {
    const env = { APPDATA: 'C:\\Users\\me\\AppData\\Roaming' };
    const folder = 'C:\\Users\\me\\AppData\\Roaming\\DCOS Vagrant Desktop';
    expect(dataFolder(env, 'win32', 'C:\\Users\\me')).toBe(folder);
    expect(dataFolder({}, 'win32', 'C:\\Users\\me')).toBe(folder);
  });
});

describe('paths in the data folder', () => {
  it('keeps a cluster in one folder, a Vagrant workspace', () => {
    const paths = clusterPaths('/d', 'demo');
    expect(paths.folder).toBe('/d/clusters/demo');
    expect(paths.folder.startsWith(enginePaths('/d').clusters)).toBe(true);
    expect(paths.cancel('42')).toBe('/d/clusters/demo/cancel-42');
    expect(clusterPaths('C:\\d', 'demo').spec).toBe('C:\\d\\clusters\\demo\\cluster.yaml');
  });
});
