import { createReadStream } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CommandLine } from './command-line.ts';
import { json, makeSurroundings, type Surroundings } from './host.ts';

/** A config.yaml as somebody has it who has run DC/OS elsewhere. */
const ownConfig = `# Ours, from the data centre
cluster_name: elsewhere
bootstrap_url: http://10.20.30.40:8080
master_list:
- 10.20.30.41
dns_search: example.org
docker_remove_delay: 2hrs
telemetry_enabled: 'false'
`;

/** What is chosen beside it. */
const chosen = ['enable_docker_gc=true', 'http_proxy=http://proxy.example.org:3128'];

// What a user does whose company keeps a copy of DC/OS's downloads, and a config.yaml.
describe('a cluster of a version that a mirror has', () => {
  let at: Surroundings;
  let before: string;
  let mirror: Server;
  let commandLine: CommandLine;
  const asked: string[] = [];

  beforeAll(async () => {
    at = makeSurroundings();
    before = at.inventory();
    const path = `/dcos/stable/${at.dcosVersion}/dcos_generate_config.sh`;
    const { size } = await stat(at.installer);
    mirror = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      if (request.url !== path) return response.writeHead(404).end();
      response.writeHead(200, { 'content-length': size, etag: '"stand-in"' });
      if (request.method === 'HEAD') return response.end();
      createReadStream(at.installer).pipe(response);
    });
    await new Promise<void>((resolve) => mirror.listen(0, '127.0.0.1', resolve));
    const { port } = mirror.address() as AddressInfo;
    commandLine = new CommandLine(at.data, { DCOS_VAGRANT_MIRROR: `http://127.0.0.1:${port}` });
  });
  afterAll(async () => {
    await commandLine.run('destroy', 'mirrored', '--yes');
    mirror.close();
    at.remove();
  });

  it('is refused, and nothing made, where the mirror does not have it', async () => {
    const refused = await commandLine.run(
      ...['up', 'mirrored', '--provider', 'lxc', '--dcos', '1.13.8', '--json'],
    );
    expect(refused.code).not.toBe(0);
    expect(refused.stdout).toContain('"RELEASE-GONE"');
    expect(at.inventory()).toBe(before);
  });

  it('is refused, and nothing made, where the config.yaml cannot be', async () => {
    const path = join(at.data, '..', 'wrong.yaml');
    await writeFile(path, 'exhibitor_storage_backend: zookeeper\nresolvers: [dns.example.org]\n');
    const refused = await commandLine.run(
      ...['up', 'mirrored', '--provider', 'lxc', '--dcos', at.dcosVersion, '--config', path],
    );
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('exhibitor_storage_backend');
    expect(refused.stderr).toContain(`${path}:2: resolvers`);
    expect(at.inventory()).toBe(before);
  });

  it('is downloaded, installed and answers with that version', async () => {
    const config = join(at.data, '..', 'own.yaml');
    await writeFile(config, ownConfig);
    const operation = commandLine.operate(
      ...['up', 'mirrored', '--provider', 'lxc', '--dcos', at.dcosVersion, '--config', config],
      ...chosen.flatMap((each) => ['--set', each]),
    );
    const { result, code } = await operation.end();
    expect({ code, outcome: result.outcome, problems: operation.problems() }).toMatchObject({
      code: 0,
      outcome: 'done',
    });
    expect(operation.stepsIn('done')).toContain('download');
    expect(await json(`${result.url}dcos-metadata/dcos-version.json`)).toMatchObject({
      version: at.dcosVersion,
    });
  });

  it('has the user’s config.yaml on its boot machine, with what the cluster needs and what was chosen', async () => {
    const { stdout, code } = await commandLine.run(
      ...['ssh', 'mirrored', 'boot', '--', 'sudo', 'cat', '/var/tmp/dcos/genconf/config.yaml'],
    );
    expect(code).toBe(0);
    expect(stdout).toContain('# Ours, from the data centre');
    const { machines } = await commandLine.status('mirrored');
    const ips = (type: string) => machines.filter((each) => each.type === type).map(({ ip }) => ip);
    expect(parse(stdout)).toMatchObject({
      cluster_name: 'mirrored',
      bootstrap_url: `http://${ips('boot')[0]}`,
      master_list: ips('master'),
      dns_search: 'example.org',
      docker_remove_delay: '2hrs',
      telemetry_enabled: 'false',
      oauth_enabled: 'false',
      enable_docker_gc: 'true',
      use_proxy: 'true',
      http_proxy: 'http://proxy.example.org:3128',
      no_proxy: expect.arrayContaining([...ips('master'), ...ips('agent-private')]),
    });
    const shown = await commandLine.run('config', 'show', 'mirrored', '--json');
    expect(shown.code).toBe(0);
    const { entries } = JSON.parse(shown.stdout);
    const told = Object.fromEntries(
      entries.map(({ key, change, from }: Record<string, string>) => [key, `${change}, ${from}`]),
    );
    expect(told).toMatchObject({
      cluster_name: 'changed, cluster',
      dns_search: 'kept, template',
      enable_docker_gc: 'added, choice',
      oauth_enabled: 'added, default',
    });
    const kept = await readFile(join(at.data, 'clusters', 'mirrored', 'config.yaml'), 'utf8');
    expect(parse(kept)).toEqual(parse(stdout));
  });

  it('is not downloaded again', async () => {
    asked.length = 0;
    const operation = commandLine.operate('up', 'mirrored');
    expect((await operation.end()).code).toBe(0);
    expect(asked.filter((request) => request.startsWith('GET'))).toEqual([]);
    expect((await commandLine.run('destroy', 'mirrored', '--yes')).code).toBe(0);
    expect(at.inventory()).toBe(before);
  });
});
