import * as z from 'zod';
import { parseJson } from '../../../dcos/request.ts';
import type { SimulatedApp, SimulatedState } from '../state.ts';
import { failure, json, type SimulatedAnswer } from './answer.ts';
import type { Scene } from './cluster-facts.ts';

/** How long a change of an app takes here, ms: long enough to be seen, and to be in the way of the next. */
export const changeMs = 3_000;

const changes = z.looseObject({ instances: z.int().min(0).max(1000) });

/** Puts an app's missing tasks on agents. */
type Place = (scene: Scene, app: SimulatedApp) => SimulatedState;

/** PUT of an app: of all that could be changed, only how many of it there are. */
export function scaled(
  scene: Scene,
  app: SimulatedApp,
  body: string,
  place: Place,
): SimulatedAnswer {
  const parsed = changes.safeParse(parseJson(body));
  if (!parsed.success) {
    return failure(422, 'Object is not valid', [
      { path: '/instances', errors: ['The simulated Marathon changes the number of instances.'] },
    ]);
  }
  const { instances } = parsed.data;
  const tasks = app.tasks.slice(0, instances);
  return changed(scene, { ...app, instances, tasks }, 'ScaleApplication', place);
}

/** Every task ends, and a new one takes its place. */
export function restarted(scene: Scene, app: SimulatedApp, place: Place): SimulatedAnswer {
  return changed(scene, { ...app, tasks: [] }, 'RestartApplication', place);
}

/** A deployment holds the app. */
export function isLocked({ now }: Scene, { deployment }: SimulatedApp): boolean {
  return deployment !== undefined && deployment.until > now;
}

/** What Marathon answers to who changes an app that is being changed. */
export function lockedAnswer({ deployment }: SimulatedApp): SimulatedAnswer {
  const message =
    "App is locked by one or more deployments. Override with the option '?force=true'. View details at '/v2/deployments/<DEPLOYMENT_ID>'.";
  return json(409, { message, deployments: [{ id: deployment?.id }] });
}

/** /v2/deployments */
export function deploymentsIn(scene: Scene): object[] {
  return scene.state.apps
    .filter((app) => isLocked(scene, app))
    .map(({ id, version, deployment }) => ({
      id: deployment?.id,
      version,
      affectedApps: [id],
      affectedPods: [],
      steps: [],
      currentActions: [{ action: deployment?.action, app: id }],
      currentStep: 1,
      totalSteps: 1,
    }));
}

function changed(scene: Scene, app: SimulatedApp, action: string, place: Place): SimulatedAnswer {
  const version = new Date(scene.now).toISOString();
  const id = `simulated-${scene.now}-${scene.state.nextTask}`;
  const next = { ...app, version, deployment: { id, action, until: scene.now + changeMs } };
  const apps = scene.state.apps.map((one) => (one.id === app.id ? next : one));
  const nextState = place({ ...scene, state: { ...scene.state, apps } }, next);
  return json(200, { version, deploymentId: id }, nextState);
}
