import { describe, expect, it } from 'vitest';
import {
  canCancel,
  canChange,
  canDestroy,
  canOpen,
  canStart,
  canStop,
  type Verdict,
} from '../../../../src/shared/cluster/predicates.ts';
import { type ClusterState, clusterStates } from '../../../../src/shared/cluster/states.ts';
import {
  type Language,
  languageNames,
  loadCatalogue,
} from '../../../../src/shared/messages/languages.ts';
import { renderText } from '../../../../src/shared/messages/message.ts';
import {
  type ChangeKind,
  changeKinds,
  type OperationKind,
  operationKinds,
} from '../../../../src/shared/operations/events.ts';
import type { ClusterStatus } from '../../../../src/shared/snapshot.ts';

// Both tables are complete by type: a new state, kind or predicate does not compile until it is told here.

/** Everything that a person may ask of a cluster. */
type Ask = 'start' | 'stop' | 'destroy' | 'open' | 'cancel' | ChangeKind;
/** That it can be done, or the reason without its `cannot.`. */
type Answer =
  | 'yes'
  | 'busy'
  | 'runs-already'
  | 'nothing-runs'
  | 'incomplete'
  | 'unknown'
  | 'no-answer'
  | 'no-snapshots'
  | 'nothing-to-cancel';
type Answers = Readonly<Record<Ask, Answer>>;

const all = (answer: Answer): Answers => ({
  start: answer,
  stop: answer,
  destroy: answer,
  open: answer,
  cancel: answer,
  scale: answer,
  resize: answer,
  snapshot: answer,
  restore: answer,
  'snapshot-delete': answer,
  clone: answer,
  upgrade: answer,
});

const busy: Answers = { ...all('busy'), cancel: 'yes' };
const idle = { destroy: 'yes', cancel: 'nothing-to-cancel' } as const;
const runs: Answers = { ...all('yes'), ...idle, start: 'runs-already', clone: 'runs-already' };

/** Of a simulated cluster whose machines run and whose DC/OS answers, whatever its state says. */
const offered: Readonly<Record<ClusterState, Answers>> = {
  creating: busy,
  starting: busy,
  stopping: busy,
  destroying: busy,
  changing: busy,
  running: runs,
  settling: runs,
  degraded: { ...runs, start: 'yes', snapshot: 'runs-already' },
  stopped: {
    ...all('nothing-runs'),
    ...idle,
    start: 'yes',
    resize: 'yes',
    snapshot: 'yes',
    restore: 'yes',
    'snapshot-delete': 'yes',
    clone: 'yes',
  },
  // In its creation; the others are in the table below.
  interrupted: { ...all('incomplete'), ...idle, stop: 'yes' },
  failed: { ...all('incomplete'), ...idle, stop: 'yes', restore: 'yes', 'snapshot-delete': 'yes' },
  unknown: { ...all('unknown'), ...idle },
};

/** Its machines run: all that can be asked of such a cluster. */
const harmless = ['start', ...changeKinds.filter((kind) => kind !== 'clone')] as const;

/** What an interrupted operation leaves to do, beside stop and destroy. */
const afterInterrupted: Readonly<Record<OperationKind, readonly Ask[]>> = {
  deploy: [],
  destroy: [],
  start: ['start'],
  stop: ['start'],
  restore: ['restore'],
  clone: ['clone'],
  upgrade: ['upgrade', 'restore'],
  scale: harmless,
  resize: harmless,
  snapshot: harmless,
  'snapshot-delete': harmless,
};

const predicates: Readonly<Record<Ask, (cluster: ClusterStatus) => Verdict>> = {
  start: canStart,
  stop: canStop,
  destroy: canDestroy,
  open: canOpen,
  cancel: canCancel,
  scale: (cluster) => canChange(cluster, 'scale'),
  resize: (cluster) => canChange(cluster, 'resize'),
  snapshot: (cluster) => canChange(cluster, 'snapshot'),
  restore: (cluster) => canChange(cluster, 'restore'),
  'snapshot-delete': (cluster) => canChange(cluster, 'snapshot-delete'),
  clone: (cluster) => canChange(cluster, 'clone'),
  upgrade: (cluster) => canChange(cluster, 'upgrade'),
};
const asks = Object.keys(predicates) as Ask[];

const answering: ClusterStatus = {
  name: 'demo',
  provider: 'simulated',
  domain: 'dcos',
  network: '192.168.57.0/24',
  state: 'running',
  operation: { id: '1', kind: 'deploy', step: null, progress: 0.5 },
  url: 'http://127.0.0.1:1/',
  dcos: '2.1.0',
  machines: [{ name: 'm1', type: 'master', ip: '192.168.57.90', state: 'running' }],
  problems: [],
};

function answersOf(cluster: ClusterStatus): Record<string, string> {
  return Object.fromEntries(asks.map((ask) => [ask, shown(predicates[ask](cluster))]));
}

function shown(verdict: Verdict): string {
  return verdict.ok ? 'yes' : verdict.why.code.replace('cannot.', '');
}

describe.each(clusterStates)('a cluster that is %s', (state) => {
  it('offers what the table says', () => {
    expect(answersOf({ ...answering, state })).toEqual(offered[state]);
  });

  it('always offers a way on: to cancel, or to destroy', () => {
    const { cancel, destroy } = answersOf({ ...answering, state });
    expect([cancel, destroy].filter((answer) => answer === 'yes')).toHaveLength(1);
  });

  it.each(Object.keys(languageNames) as Language[])('says why not, in %s', async (language) => {
    const catalogue = await loadCatalogue(language);
    for (const url of [answering.url, null]) {
      for (const ask of asks) {
        const verdict = predicates[ask]({ ...answering, state, url });
        if (verdict.ok) continue;
        expect(renderText(verdict.why, catalogue)).toMatch(/^(?!.*(\{|undefined|cannot\.)).+$/);
      }
    }
  });
});

describe('a cluster whose upgrade did not come to its end', () => {
  const half: ClusterStatus = { ...answering, halfUpgraded: true };

  it.each(['running', 'settling', 'degraded'] as const)(
    'gets and loses no agents and is in no snapshot while it is %s; all else is as ever',
    (state) => {
      const refused = { scale: 'UPGRADE-UNFINISHED', snapshot: 'UPGRADE-UNFINISHED' };
      expect(answersOf({ ...half, state })).toEqual({ ...offered[state], ...refused });
    },
  );

  it.each([
    ['upgrade', 'UPGRADE-UNFINISHED'],
    ['restore', 'half-restored'],
    ['deploy', 'incomplete'],
  ] as const)('interrupted in %s, it is told so', (kind, why) => {
    const operation = { id: '1', kind, step: null, progress: 0.5 };
    const { start, open } = answersOf({ ...answering, state: 'interrupted', operation });
    expect([start, open]).toEqual([why, why]);
  });
});

describe.each(operationKinds)('a cluster that was interrupted in %s', (kind) => {
  it('offers what can be gone on with, and always to stop and to destroy', () => {
    const operation = { id: '1', kind, step: null, progress: 0.5 };
    const answers = answersOf({ ...answering, state: 'interrupted', operation });
    const can = asks.filter((ask) => answers[ask] === 'yes');
    expect(can.sort()).toEqual([...afterInterrupted[kind], 'stop', 'destroy'].sort());
  });
});
