import { describe, expect, it } from 'vitest';
import { emptyState } from '../../../../../../src/engine/providers/simulated/state.ts';
import { exampleSpec } from '../example-cluster.ts';
import { bootedAt, conversation, withChanged } from './example-scene.ts';

describe('the API of a simulated cluster', () => {
  it('says that it is simulated with every answer, also with a refusal', () => {
    const { ask } = conversation();
    const paths = ['/', '/metadata', '/nowhere', '/system/health/v1/nodes', '/%'];
    for (const path of paths) {
      expect(ask('GET', path).headers).toMatchObject({ 'x-dcos-vagrant': 'simulated' });
    }
  });

  it('tells its version in the documented shape', () => {
    expect(conversation().get('/dcos-metadata/dcos-version.json')).toEqual({
      version: '1.13.9',
      'dcos-image-commit': expect.stringMatching(/^[0-9a-f]{40}$/),
      'bootstrap-id': expect.stringMatching(/^[0-9a-f]{40}$/),
      'dcos-variant': 'open',
    });
  });

  it('has one cluster id wherever one is asked for', () => {
    const { get } = conversation();
    const id = get('/metadata').CLUSTER_ID;
    expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(get('/metadata').PUBLIC_IPV4).toBe('192.168.57.90');
    expect(get('/dcos-metadata/ui-config.json').clusterConfiguration.id).toBe(id);
  });

  it('shows a page that says it is simulated, and takes names for text', () => {
    const page = conversation().ask('GET', '/');
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.body).toContain('This cluster is <strong>simulated</strong>');
    const version = '<script>alert(1)</script>';
    const odd = exampleSpec({ release: { kind: 'catalogue', version } });
    expect(conversation(undefined, odd).ask('GET', '/').body).not.toContain('<script>');
  });

  it('answers nothing of DC/OS while no master is up, but still has its page', () => {
    const { ask } = conversation(emptyState);
    expect(ask('GET', '/dcos-metadata/dcos-version.json').status).toBe(503);
    expect(ask('POST', '/service/marathon/v2/apps', { id: 'x', cmd: 'true' }).status).toBe(503);
    expect(ask('GET', '/').status).toBe(200);
  });

  it('refuses what it does not have, or not that way', () => {
    const { ask } = conversation();
    expect(ask('GET', '/mesos/nothing').status).toBe(404);
    expect(ask('GET', '/constructor').status).toBe(404);
    expect(ask('GET', '/%').status).toBe(400);
    expect(ask('POST', '/metadata')).toMatchObject({
      status: 405,
      headers: { allow: 'GET, HEAD' },
    });
  });

  it('answers HEAD without a body, as the CLI asks whether authentication is off', () => {
    const answer = conversation().ask('HEAD', '/pkgpanda/active.buildinfo.full.json');
    expect(answer).toMatchObject({ status: 200, body: '' });
  });

  it('ignores a query and a slash at the end', () => {
    const { ask } = conversation();
    expect(ask('GET', '/mesos/state-summary/?_timestamp=1').status).toBe(200);
  });
});

describe('Mesos in a simulated cluster', () => {
  it('has the agents that are up, the public one marked', () => {
    const summary = conversation().get('/mesos/state-summary');
    expect(summary).toMatchObject({ cluster: 'demo', hostname: '192.168.57.90' });
    expect(summary.slaves).toMatchObject([
      {
        hostname: '192.168.57.111',
        pid: 'slave(1)@192.168.57.111:5051',
        active: true,
        registered_time: bootedAt / 1000,
        attributes: {},
        // 6144 MiB of which 512 are kept back.
        resources: { cpus: 2, mem: 5632 },
        TASK_RUNNING: 0,
      },
      {
        hostname: '192.168.57.60',
        attributes: { public_ip: 'true' },
        // 1536 MiB and nothing kept back: Mesos takes half of less than 2 GiB.
        resources: { mem: 768 },
        reserved_resources: { slave_public: { mem: 768 } },
      },
    ]);
    expect(summary.frameworks).toMatchObject([{ name: 'marathon', slave_ids: [] }]);
  });

  it('says the same under both of its paths', () => {
    const { get } = conversation();
    for (const name of ['state-summary', 'slaves', 'state']) {
      expect(get(`/mesos/${name}`)).toEqual(get(`/mesos/master/${name}`));
    }
  });

  it.each([
    ['is stopped', { state: 'saved' as const }],
    ['still boots', { state: 'starting' as const, readyAt: Number.MAX_SAFE_INTEGER }],
    ['has no DC/OS yet', { effects: ['keys' as const] }],
  ])('does not know an agent that %s', (_, change) => {
    const { slaves } = conversation(withChanged('a1', change)).get('/mesos/slaves');
    expect(slaves.map((slave: { hostname: string }) => slave.hostname)).toEqual(['192.168.57.60']);
  });
});

describe('Exhibitor in a simulated cluster', () => {
  it('serves on every master that is up and has one leader', () => {
    expect(conversation().get('/exhibitor/exhibitor/v1/cluster/status')).toEqual([
      { code: 3, description: 'serving', hostname: '192.168.57.90', isLeader: true },
    ]);
  });
});

describe('the health of a simulated cluster', () => {
  it('lists the nodes by their roles', () => {
    expect(conversation().get('/system/health/v1/nodes')).toEqual({
      nodes: [
        { host_ip: '192.168.57.90', health: 0, role: 'master' },
        { host_ip: '192.168.57.111', health: 0, role: 'agent' },
        { host_ip: '192.168.57.60', health: 0, role: 'agent_public' },
      ],
    });
  });

  it('is 1 on a node that has not settled and 3 on one that is away', () => {
    const nodesOf = (change: Parameters<typeof withChanged>[1]) =>
      conversation(withChanged('a1', change)).get('/system/health/v1/nodes/192.168.57.111');
    expect(nodesOf({ effects: ['agent'] })).toMatchObject({ health: 1 });
    expect(nodesOf({ state: 'saved' })).toMatchObject({ health: 3 });
  });

  it('of a unit is that of its worst node', () => {
    const { get } = conversation(withChanged('a1', { effects: ['agent'] }));
    const unit = '/system/health/v1/units/dcos-mesos-slave.service';
    expect(get(unit)).toMatchObject({ id: 'dcos-mesos-slave.service', health: 1 });
    expect(get(`${unit}/nodes`).nodes).toEqual([
      { host_ip: '192.168.57.111', health: 1, role: 'agent' },
    ]);
    expect(get('/system/health/v1/units/dcos-mesos-master.service').health).toBe(0);
  });

  it('of the answering node and of all comes in the documented shape', () => {
    const { get } = conversation();
    expect(get('/system/health/v1')).toMatchObject({ ip: '192.168.57.90', node_role: 'master' });
    const report = get('/system/health/v1/report');
    expect(Object.keys(report.nodes)).toHaveLength(3);
    expect(report.units['dcos-marathon.service'].nodes).toHaveLength(1);
    const [unit] = get('/system/health/v1/nodes/192.168.57.60/units').units;
    expect(unit).toMatchObject({ health: 0, id: expect.stringMatching(/^dcos-.*\.service$/) });
  });

  it('knows nothing of nodes, units and paths that are not there', () => {
    const { ask } = conversation();
    for (const path of [
      '/nodes/1.2.3.4',
      '/units/none',
      '/units/none/nodes',
      '/a',
      '/nodes/a/b/c',
    ]) {
      expect(ask('GET', `/system/health/v1${path}`).status).toBe(404);
    }
  });
});
