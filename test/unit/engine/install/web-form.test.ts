import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { webInstallerForm } from '../../../../src/engine/install/web-form.ts';
import { clusterSpec } from './spec.ts';

test('the form for the installer’s page has all but the key itself', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dv-form-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const secret = '-----BEGIN OPENSSH PRIVATE KEY-----';
  await writeFile(join(folder, 'key'), secret);
  const spec = clusterSpec({ installMethod: 'web' });
  const form = await webInstallerForm({ spec, folder });
  expect(form).toMatchObject({
    url: 'http://192.168.57.50:9000/',
    machine: 'boot',
    masters: ['192.168.57.90'],
    agents: ['192.168.57.111'],
    publicAgents: ['192.168.57.60'],
    sshUser: 'vagrant',
    sshPort: 22,
    keyPath: join(folder, 'key'),
    config: null,
  });
  expect(form?.ipDetect).toContain('ip -4 route get 192.168.57.90');
  expect(JSON.stringify(form)).not.toContain(secret);
  await writeFile(join(folder, 'config.yaml'), 'cluster_name: demo\n');
  expect((await webInstallerForm({ spec, folder }))?.config).toBe('cluster_name: demo\n');
  expect(await webInstallerForm({ spec: clusterSpec(), folder })).toBeNull();
});
