import type { ClusterSpec } from '../../../../shared/cluster/spec.ts';
import type { SimulatedState } from '../state.ts';
import { answerAgent } from './agent-files.ts';
import { failure, html, json, type SimulatedAnswer, type SimulatedRequest } from './answer.ts';
import { answeringMaster, clusterUuid, type Scene, shownVersion } from './cluster-facts.ts';
import { answerCosmos } from './cosmos.ts';
import { exhibitorStatus } from './exhibitor.ts';
import { answerHealth } from './health.ts';
import { answerMaintenance } from './maintenance.ts';
import { answerMarathon } from './marathon.ts';
import { mesosSlaves, mesosState, mesosSummary } from './mesos.ts';
import { frontPage } from './page.ts';

/**
 * Answers as the Admin Router of a simulated cluster's leading master would: a pure function of the
 * state, the spec and the time (ms since 1970). Shapes follow DC/OS 1.13 to 2.2 with authentication
 * off; an answer that changes something carries `nextState`.
 */
export function handleSimulatedRequest(
  state: SimulatedState,
  spec: ClusterSpec,
  request: SimulatedRequest,
  now: number,
): SimulatedAnswer {
  const answer = route({ state, spec, now }, request);
  return request.method === 'HEAD' ? { ...answer, body: '' } : answer;
}

type Reader = (scene: Scene) => unknown;

const readers: Readonly<Record<string, Reader>> = {
  '/dcos-metadata/dcos-version.json': (scene) => ({
    version: shownVersion(scene),
    // Nothing was built from a commit: forty zeros have the shape and deceive nobody.
    'dcos-image-commit': '0'.repeat(40),
    'bootstrap-id': '0'.repeat(40),
    'dcos-variant': 'open',
  }),
  '/dcos-metadata/ui-config.json': ({ spec }) => ({
    uiConfiguration: { plugins: {} },
    clusterConfiguration: { firstUser: false, id: clusterUuid(spec) },
  }),
  '/metadata': ({ state, spec, now }) => ({
    PUBLIC_IPV4: answeringMaster(state, spec, now)?.ip,
    CLUSTER_ID: clusterUuid(spec),
  }),
  // The CLI asks it without a token; 200 means that authentication is off.
  '/pkgpanda/active.buildinfo.full.json': () => ({}),
  '/mesos/state-summary': mesosSummary,
  '/mesos/master/state-summary': mesosSummary,
  '/mesos/slaves': mesosSlaves,
  '/mesos/master/slaves': mesosSlaves,
  '/mesos/state': mesosState,
  '/mesos/master/state': mesosState,
  '/mesos_dns/v1/version': () => ({
    Service: 'Mesos-DNS',
    URL: 'https://github.com/mesosphere/mesos-dns',
    Version: 'simulated',
  }),
  '/exhibitor/exhibitor/v1/cluster/status': exhibitorStatus,
};

function route(scene: Scene, request: SimulatedRequest): SimulatedAnswer {
  const path = pathOf(request.path);
  if (path === null) return failure(400, 'The path of the request cannot be read.');
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (path === '/') return reads ? html(200, frontPage(scene)) : notAllowed('GET, HEAD');
  if (answeringMaster(scene.state, scene.spec, scene.now) === null) {
    return failure(503, 'No simulated master is up, so no DC/OS answers.');
  }
  const marathonPath = /^\/(?:service\/)?marathon(\/.*)$/.exec(path)?.[1];
  if (marathonPath !== undefined) {
    const search = request.path.split('?')[1] ?? '';
    return answerMarathon(scene, { ...request, path: marathonPath }, new URLSearchParams(search));
  }
  const ofOthers = answerAgent(scene, path, request) ?? answerCosmos(path, request);
  if (ofOthers !== null) return ofOthers;
  const maintained = answerMaintenance(scene, path, request);
  if (maintained !== null) return maintained;
  const reader = Object.hasOwn(readers, path) ? readers[path] : undefined;
  const isHealth = path === '/system/health/v1' || path.startsWith('/system/health/v1/');
  if ((reader !== undefined || isHealth) && !reads) return notAllowed('GET, HEAD');
  if (reader !== undefined) return json(200, reader(scene));
  if (isHealth) return answerHealth(scene, path.slice('/system/health/v1'.length));
  return failure(404, `The simulated cluster has nothing at ${path}.`);
}

/** The decoded path without query and without a slash at its end; null where it is malformed. */
function pathOf(raw: string): string | null {
  try {
    const path = decodeURIComponent(raw.split('?')[0] ?? '');
    return path.length > 1 ? path.replace(/\/$/, '') : '/';
  } catch {
    return null;
  }
}

function notAllowed(allow: string): SimulatedAnswer {
  const answer = failure(405, `Only ${allow} here.`);
  return { ...answer, headers: { ...answer.headers, allow } };
}
