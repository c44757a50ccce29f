import type { ExamplePartState, ExamplePartView, ExampleState } from '../../shared/api/examples.ts';
import {
  appIdOf,
  type ExampleDefinition,
  type ExamplePart,
} from '../../shared/examples/definition.ts';
import type { MarathonApp } from '../dcos/marathon.ts';
import { exampleLabel } from './catalogue.ts';

/** The label by which Cosmos marks the apps of a package. */
export const packageLabel = 'DCOS_PACKAGE_NAME';

/** What Marathon runs, and the plans of packages that are complete, by the id of their app. */
export interface Reality {
  readonly apps: readonly MarathonApp[];
  readonly complete: ReadonlySet<string>;
}

/** The app that is, or stands in for, a part of an example; null where none is. */
export function appOfPart(
  example: string,
  part: ExamplePart,
  apps: readonly MarathonApp[],
): MarathonApp | null {
  const ours = apps.find((app) => app.id === appIdOf(part) && app.labels[exampleLabel] === example);
  if (ours !== undefined) return ours;
  if (part.kind !== 'package' || part.anyOfThem !== true) return null;
  return apps.find(({ labels }) => labels[packageLabel] === part.package) ?? null;
}

/** How far a part is, as Marathon and the package's own scheduler tell. */
export function partView(
  example: string,
  part: ExamplePart,
  { apps, complete }: Reality,
): ExamplePartView {
  const app = appOfPart(example, part, apps);
  const of = {
    app: app?.id ?? appIdOf(part),
    package: part.kind === 'package' ? part.package : null,
  };
  if (app === null) {
    return { ...of, state: 'absent', running: 0, wanted: 0, ours: false, detail: null };
  }
  const state = stateOf(
    app,
    part.kind === 'app' || part.plan === undefined || complete.has(app.id),
  );
  return {
    ...of,
    state,
    running: app.tasksRunning,
    wanted: app.instances,
    ours: app.labels[exampleLabel] === example,
    detail: state === 'failing' ? detailOf(app) : null,
  };
}

function stateOf(app: MarathonApp, complete: boolean): ExamplePartState {
  if (app.instances === 0) return 'stopped';
  // A deployment ends only when every health check is passed.
  const settled = app.deployments.length === 0 && app.tasksUnhealthy === 0;
  if (settled && app.tasksRunning >= app.instances) return complete ? 'running' : 'starting';
  return app.lastTaskFailure !== null && app.tasksRunning < app.instances ? 'failing' : 'starting';
}

function detailOf({ lastTaskFailure: failure }: MarathonApp): string {
  return [failure?.state, failure?.message].filter((text) => text).join(': ');
}

/** An example is as far as the part that is least far. */
export function exampleState(parts: readonly ExamplePartView[], adds: boolean): ExampleState {
  const some = (state: ExamplePartState) => parts.some((part) => part.state === state);
  // What stands in for a part is there without the example.
  if (parts.every(({ state, ours }) => state === 'absent' || !ours)) {
    return adds ? 'starting' : 'absent';
  }
  if (some('failing')) return 'failing';
  if (some('absent') || some('stopped')) return adds ? 'starting' : 'partly';
  return some('starting') ? 'starting' : 'running';
}

/** Apps that the example put there, the last one first: the others may need the first ones. */
export function ownApps(
  example: ExampleDefinition,
  apps: readonly MarathonApp[],
): readonly MarathonApp[] {
  const order = example.parts.map(appIdOf);
  return apps
    .filter(({ labels }) => labels[exampleLabel] === example.id)
    .toSorted((a, b) => order.indexOf(b.id) - order.indexOf(a.id));
}
