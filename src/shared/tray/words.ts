import { isBusy } from '../cluster/predicates.ts';
import type { ClusterState } from '../cluster/states.ts';
import { type Catalogue, renderText } from '../messages/message.ts';
import type { AppSnapshot, ClusterStatus } from '../snapshot.ts';

export type TrayIcon = 'idle' | 'busy' | 'running' | 'problem';

/** What the icon shows: work in progress before trouble, trouble before what runs. */
export function trayIcon({ clusters }: Pick<AppSnapshot, 'clusters'>): TrayIcon {
  const states = clusters.map(({ state }) => state);
  if (states.some((state) => isBusy(state) || state === 'settling')) return 'busy';
  if (states.some((state) => needsYou.includes(state))) return 'problem';
  return states.includes('running') ? 'running' : 'idle';
}

const needsYou: readonly ClusterState[] = ['interrupted', 'degraded', 'failed'];

/** A cluster and its state in a line; how far it is while something is done with it. */
export function clusterLine(cluster: ClusterStatus, catalogue: Catalogue): string {
  const { name, provider, operation, state } = cluster;
  const word = renderText({ code: `tray.state.${state}` }, catalogue);
  const percent = Math.floor((operation?.progress ?? 0) * 100);
  const shown =
    isBusy(state) && operation !== undefined
      ? renderText({ code: 'tray.percent', params: { state: word, percent } }, catalogue)
      : word;
  const code = provider === 'simulated' ? 'tray.cluster.simulated' : 'tray.cluster';
  return renderText({ code, params: { name, state: shown } }, catalogue);
}

/** Title of the window, also said by the tray: the one cluster, or the busy ones, or how many run. */
export function windowTitle(
  { clusters }: Pick<AppSnapshot, 'clusters'>,
  catalogue: Catalogue,
): string {
  if (clusters.length === 0) return renderText({ code: 'tray.name' }, catalogue);
  const busy = clusters.filter(({ state }) => isBusy(state));
  const named = clusters.length === 1 ? clusters : busy;
  const running = clusters.filter(({ state }) => state === 'running').length;
  const what =
    named.length > 0
      ? named.map((cluster) => clusterLine(cluster, catalogue)).join(', ')
      : renderText(
          { code: 'tray.title.many', params: { running, count: clusters.length } },
          catalogue,
        );
  return renderText({ code: 'tray.title', params: { what } }, catalogue);
}
