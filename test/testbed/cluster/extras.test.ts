import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSurroundings, type Surroundings } from './host.ts';

const topology = `m1: {ip: 192.168.57.90, cpus: 2, memory: 1024, type: master}
a1: {ip: 192.168.57.111, cpus: 2, memory: 1024, type: agent-private}
boot: {ip: 192.168.57.50, cpus: 2, memory: 1024, type: boot}
`;

/** Says of itself what it is; the machines have no internet to get a real one from. */
const javaStandIn = '#!/bin/sh\necho "openjdk version \\"17-stand-in\\"" >&2\n';

const authority = '/etc/docker/certs.d/boot.dcos:5000/ca.crt';
const blobs = 'https://boot.dcos:5000/v2/demo/blobs';
const greeting = 'hello from an agent';

/** The two requests by which Docker's registry API takes a blob; prints its digest. */
const push = `set -eu
place=$(curl -fsS --cacert ${authority} -X POST -D - -o /dev/null ${blobs}/uploads/ | tr -d '\\r' | sed -n 's/^[Ll]ocation: //p')
digest=sha256:$(printf '%s' '${greeting}' | sha256sum | cut -d' ' -f1)
curl -fsS --cacert ${authority} -X PUT -H 'Content-Type: application/octet-stream' --data-binary '${greeting}' "$place&digest=$digest"
echo "$digest"`;

/** An image without layers under the name that the example wants, as `docker push` would put it there. */
const pushImage = `set -eu
nginx=https://boot.dcos:5000/v2/nginx
place=$(curl -fsS --cacert ${authority} -X POST -D - -o /dev/null $nginx/blobs/uploads/ | tr -d '\\r' | sed -n 's/^[Ll]ocation: //p')
digest=sha256:$(printf '{}' | sha256sum | cut -d' ' -f1)
curl -fsS --cacert ${authority} -X PUT -H 'Content-Type: application/octet-stream' --data-binary '{}' "$place&digest=$digest"
type=application/vnd.docker.distribution.manifest.v2+json
curl -fsS --cacert ${authority} -X PUT -H "Content-Type: $type" --data-binary '{"schemaVersion":2,"mediaType":"'$type'","config":{"mediaType":"application/vnd.docker.container.image.v1+json","size":2,"digest":"'$digest'"},"layers":[]}' $nginx/manifests/latest`;

// A cluster with all that can be had beside DC/OS on Linux containers.
describe('a cluster with a registry, Java and a folder of this computer', () => {
  let at: Surroundings;
  let before: string;
  let folder: string;
  let digest = '';
  const on = async (machine: string, script: string) => {
    const { code, stdout, stderr } = await at.commandLine.run(
      ...['ssh', 'demo', machine, '--', 'sh', '-c', script],
    );
    return { code, out: stdout.trim(), said: stderr };
  };
  const pull = (machine: string) =>
    on(machine, `curl -fsS --cacert ${authority} ${blobs}/${digest}`);

  beforeAll(() => {
    at = makeSurroundings();
    before = at.inventory();
    folder = mkdtempSync(join(tmpdir(), 'dv-extras-'));
    writeFileSync(join(folder, 'VagrantConfig.yaml'), topology);
    mkdirSync(join(folder, 'jre/bin'), { recursive: true });
    writeFileSync(join(folder, 'jre/bin/java'), javaStandIn);
    chmodSync(join(folder, 'jre/bin/java'), 0o755);
    execFileSync('tar', ['-C', folder, '-czf', join(folder, 'jre.tar.gz'), 'jre']);
    mkdirSync(join(folder, 'work'));
    writeFileSync(join(folder, 'work/note.txt'), 'seen from here\n');
  });
  afterAll(async () => {
    await at.commandLine.run('destroy', 'demo', '--yes');
    rmSync(folder, { recursive: true });
    at.remove();
  });

  it('is made', async () => {
    const operation = at.commandLine.operate(
      ...['up', 'demo', '--provider', 'lxc', '--installer', at.installer],
      ...['--topology', join(folder, 'VagrantConfig.yaml'), '--private-registry'],
      ...['--java', join(folder, 'jre.tar.gz'), '--vagrant-log', 'info'],
      ...['--mount', `${join(folder, 'work')}:/srv/work`, '--mount-method', 'rsync'],
    );
    const { code } = await operation.end();
    expect({ code, problems: operation.problems() }).toEqual({ code: 0, problems: '[]' });
    const steps = operation.stepsIn('done');
    expect(steps).toEqual(expect.arrayContaining(['registry', 'registry-trust:m1', 'java:a1']));
    expect(steps).not.toContain('java:m1');
    // Vagrant's own log stands in the operation's.
    expect((await at.commandLine.run('logs', 'demo')).stdout).toMatch(/ INFO \w+: /);
  });

  it('has a registry that an agent pushes to and a master pulls from', async () => {
    const pushed = await on('a1', push);
    expect(pushed).toMatchObject({ code: 0 });
    digest = pushed.out;
    expect(await pull('m1')).toMatchObject({ code: 0, out: greeting });
  });

  it('is not trusted by who was not told to', async () => {
    const refused = await on('a1', `curl -sS ${blobs}/${digest}`);
    expect(refused.code).toBe(60);
    const ca = join(at.data, 'clusters/demo/registry-ca.crt');
    expect(readFileSync(ca, 'utf8')).toContain('BEGIN CERTIFICATE');
    const url = `https://192.168.57.50:5000/v2/demo/blobs/${digest}`;
    const pulled = execFileSync('curl', ['-fsS', '--noproxy', '*', '--cacert', ca, url]);
    expect(pulled.toString()).toBe(greeting);
  });

  it('is asked by an agent whether it has the image of the example', async () => {
    const run = () => at.commandLine.run('examples', 'run', 'demo', 'private-registry');
    expect(await run()).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('EXAMPLE-NEEDS-IMAGE'),
    });
    expect(await on('a1', pushImage)).toMatchObject({ code: 0 });
    // All that it needs is there; only that the stand-in runs no images.
    const { stderr } = await run();
    expect(stderr).not.toContain('EXAMPLE-NEEDS');
    expect(stderr).toContain('does not run Docker images');
  });

  it('has Java on its agents, and the folder on all machines', async () => {
    expect(await on('a1', 'java -version')).toMatchObject({
      code: 0,
      said: expect.stringContaining('17-stand-in'),
    });
    expect((await on('m1', 'command -v java')).code).not.toBe(0);
    expect(await on('m1', 'cat /srv/work/note.txt')).toMatchObject({ out: 'seen from here' });
  });

  it('keeps all of it over a stop and a start, and does nothing twice', async () => {
    expect((await at.commandLine.operate('stop', 'demo').end()).code).toBe(0);
    writeFileSync(join(folder, 'work/note.txt'), 'changed here\n');
    const starting = at.commandLine.operate('start', 'demo');
    expect((await starting.end()).code).toBe(0);
    expect(starting.problems()).toBe('[]');
    expect(await pull('a1')).toMatchObject({ code: 0, out: greeting });
    // A copy is made anew whenever a machine boots.
    expect(await on('a1', 'cat /srv/work/note.txt')).toMatchObject({ out: 'changed here' });
    // What was unpacked needs its archive no more.
    const archive = join(folder, 'jre.tar.gz');
    renameSync(archive, `${archive}.away`);
    const again = at.commandLine.operate('up', 'demo');
    expect((await again.end()).code).toBe(0);
    renameSync(`${archive}.away`, archive);
    expect(again.stepsIn('done')).toEqual([]);
  });

  it('gives a new agent the same', async () => {
    const scaling = at.commandLine.operate('scale', 'demo', '--agents', '2', '--yes');
    const { code } = await scaling.end();
    expect({ code, problems: scaling.problems() }).toEqual({ code: 0, problems: '[]' });
    expect(await pull('a2')).toMatchObject({ code: 0, out: greeting });
    expect((await on('a2', 'java -version')).code).toBe(0);
  });

  it('leaves nothing behind', async () => {
    expect((await at.commandLine.run('destroy', 'demo', '--yes')).code).toBe(0);
    expect(at.inventory()).toBe(before);
  });
});
