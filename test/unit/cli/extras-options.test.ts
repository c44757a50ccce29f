import { resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { UpRequest } from '../../../src/engine/index.ts';
import { operation, runIn } from './world.ts';

async function extrasOf(...argv: string[]) {
  const up = vi.fn(async (_request: UpRequest) => operation([]));
  const told = await runIn({ engine: { up } }, 'up', 'demo', ...argv, '--json');
  const [request] = up.mock.calls[0] ?? [];
  return request === undefined ? told.json[0]?.code : request.extras;
}

describe('up, of what machines get beside DC/OS', () => {
  it('asks for nothing unless told', async () => {
    expect(await extrasOf()).toBeUndefined();
    expect(await extrasOf('--mount-method', 'none')).toBeUndefined();
  });

  it('asks for each by an option', async () => {
    expect(await extrasOf('--private-registry', '--java', 'jre.tgz')).toEqual({
      privateRegistry: true,
      java: resolve('jre.tgz'),
    });
    expect(await extrasOf('--vagrant-log', 'debug')).toEqual({ vagrantLog: 'debug' });
  });

  it('mounts a folder where it is told, and by the way that the machines have', async () => {
    const mount = { folder: '/work', guestFolder: '/vagrant' };
    expect(await extrasOf('--mount', '/work', '--vbguest')).toEqual({
      mount: { method: 'virtualbox', ...mount },
      vbguest: true,
    });
    expect(await extrasOf('--mount', '/work:/srv', '--provider', 'lxc')).toEqual({
      mount: { method: 'rsync', folder: '/work', guestFolder: '/srv' },
    });
    expect(await extrasOf('--mount', '/work', '--mount-method', 'nfs')).toEqual({
      mount: { method: 'nfs', ...mount },
    });
  });

  it('takes a method alone for the folder that one is in, as dcos-vagrant does', async () => {
    expect(await extrasOf('--mount-method', 'rsync')).toEqual({
      mount: { method: 'rsync', folder: process.cwd(), guestFolder: '/vagrant' },
    });
  });

  it('refuses a mount of no folder', async () => {
    expect(await extrasOf('--mount', ':/srv')).toBe('CLI-MOUNT-FOLDER-EMPTY');
  });
});
