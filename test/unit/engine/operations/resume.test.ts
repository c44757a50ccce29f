import { describe, expect, it } from 'vitest';
import type { OperationRecord } from '../../../../src/engine/operations/journal.ts';
import { whatToResume } from '../../../../src/engine/operations/resume.ts';

const record = (changes: Partial<OperationRecord>): OperationRecord => ({
  id: '1',
  kind: 'deploy',
  holder: { pid: 1, startTime: '1', bootId: 'b' },
  deployed: true,
  begun: true,
  halfUpgraded: false,
  outcome: null,
  step: null,
  progress: 0.5,
  problems: [],
  children: [],
  done: [],
  asked: {},
  ...changes,
});

describe('going on with a cluster', () => {
  it('begins the interrupted change exactly as it was asked for', () => {
    const change = { kind: 'scale', privateAgents: 3, publicAgents: 1 } as const;
    const last = record({ kind: 'scale', asked: { change } });
    expect(whatToResume('demo', last)).toEqual({ kind: 'scale', options: { change } });
  });

  it('keeps the wishes of a creation', () => {
    const asked = { cli: { where: 'user', file: null }, hosts: true } as const;
    const last = record({ outcome: 'failed', deployed: false, asked });
    expect(whatToResume('demo', last)).toEqual({ kind: 'deploy', options: asked });
  });

  it('creates what was written down and never begun', () => {
    expect(whatToResume('demo', null)).toEqual({ kind: 'deploy', options: {} });
    const half = record({ kind: 'stop', outcome: 'done', deployed: false, asked: { hosts: true } });
    expect(whatToResume('demo', half)).toEqual({ kind: 'deploy', options: {} });
  });

  it('has nothing to do after what was done', () => {
    expect(() => whatToResume('demo', record({ outcome: 'done' }))).toThrow(
      expect.objectContaining({
        problem: expect.objectContaining({ code: 'CLUSTER-NOTHING-TO-RESUME' }),
      }),
    );
  });
});
