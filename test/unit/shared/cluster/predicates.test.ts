import { describe, expect, it } from 'vitest';
import {
  canCancel,
  canDestroy,
  canOpen,
  canStart,
  canStop,
  isBusy,
  type Verdict,
} from '../../../../src/shared/cluster/predicates.ts';
import { type ClusterState, clusterStates } from '../../../../src/shared/cluster/states.ts';
import { renderRemedy, renderText } from '../../../../src/shared/messages/message.ts';
import type { ClusterStatus } from '../../../../src/shared/snapshot.ts';

const running: ClusterStatus = {
  name: 'demo',
  provider: 'lxc',
  domain: 'dcos',
  network: '192.168.57.0/24',
  state: 'running',
  url: 'http://m1.dcos/',
  dcos: '2.1.0',
  machines: [{ name: 'm1', type: 'master', ip: '192.168.57.90', state: 'running' }],
  problems: [],
};

/** What can be done with a cluster of running machines that answers; else the reason. */
const table: Record<ClusterState, [start: string, stop: string, open: string]> = {
  creating: ['cannot.busy', 'cannot.busy', 'cannot.busy'],
  starting: ['cannot.busy', 'cannot.busy', 'cannot.busy'],
  stopping: ['cannot.busy', 'cannot.busy', 'cannot.busy'],
  destroying: ['cannot.busy', 'cannot.busy', 'cannot.busy'],
  changing: ['cannot.busy', 'cannot.busy', 'cannot.busy'],
  running: ['cannot.runs-already', 'ok', 'ok'],
  settling: ['cannot.runs-already', 'ok', 'ok'],
  stopped: ['ok', 'cannot.nothing-runs', 'cannot.nothing-runs'],
  degraded: ['ok', 'ok', 'ok'],
  interrupted: ['cannot.incomplete', 'ok', 'cannot.incomplete'],
  failed: ['cannot.incomplete', 'ok', 'cannot.incomplete'],
  unknown: ['cannot.unknown', 'cannot.unknown', 'cannot.unknown'],
};

describe.each(clusterStates)('a cluster that is %s', (state) => {
  const cluster: ClusterStatus = { ...running, state };
  const busy = ['creating', 'starting', 'stopping', 'destroying', 'changing'].includes(state);

  it('can be started, stopped and opened as the table says', () => {
    const verdicts = [canStart, canStop, canOpen].map((can) => shown(can(cluster)));
    expect(verdicts).toEqual(table[state]);
  });

  it('can be destroyed exactly where there is nothing to cancel', () => {
    expect(shown(canDestroy(cluster))).toBe(busy ? 'cannot.busy' : 'ok');
    expect(shown(canCancel(cluster))).toBe(busy ? 'ok' : 'cannot.nothing-to-cancel');
    expect(isBusy(state)).toBe(busy);
  });

  it('has sentences for what it refuses', () => {
    for (const can of [canStart, canStop, canOpen, canDestroy, canCancel]) {
      const verdict = can(cluster);
      if (verdict.ok) continue;
      expect(`${renderText(verdict.why)} ${renderRemedy(verdict.why)}`).not.toMatch(
        /[{}]|undefined/,
      );
    }
  });
});

describe('what was interrupted', () => {
  it.each([
    ['start', 'ok'],
    ['stop', 'ok'],
    ['deploy', 'cannot.incomplete'],
    ['destroy', 'cannot.incomplete'],
  ] as const)('in %s: start is %s', (kind, verdict) => {
    const operation = { id: '1', kind, step: null, progress: 0.5 };
    expect(shown(canStart({ ...running, state: 'interrupted', operation }))).toBe(verdict);
  });
});

describe('machines and answers count too', () => {
  it.each(['degraded', 'interrupted', 'failed'] as const)(
    '%s without a running machine there is nothing to stop',
    (state) => {
      expect(shown(canStop({ ...running, state, machines: [] }))).toBe('cannot.nothing-runs');
    },
  );

  it.each(['running', 'settling', 'degraded'] as const)(
    '%s without an address there is nothing to open',
    (state) => {
      expect(shown(canOpen({ ...running, state, url: null }))).toBe('cannot.no-answer');
    },
  );
});

function shown(verdict: Verdict): string {
  return verdict.ok ? 'ok' : verdict.why.code;
}
