import { describe, expect, it } from 'vitest';
import {
  lookAgain,
  nothingToldYet,
  type Report,
  resultsOf,
  withEvent,
  withFix,
} from '../../../../src/renderer/doctor/report.ts';
import { summaryOf } from '../../../../src/renderer/doctor/summary.ts';
import type { DoctorEvent, DoctorResult } from '../../../../src/shared/api/doctor.ts';
import { renderText, say } from '../../../../src/shared/messages/message.ts';

const title = say('doctor.leftovers.title');

function result(id: string, changed: Partial<DoctorResult> = {}): DoctorResult {
  return {
    id,
    title,
    status: 'pass',
    summary: say('doctor.leftovers.none'),
    evidence: [],
    fixes: [],
    level: 'warn',
    muted: false,
    actions: [],
    ms: 1,
    ...changed,
  };
}

const told = (events: readonly DoctorEvent[], from: Report = nothingToldYet) =>
  events.reduce(withEvent, from);
const checks = (...ids: string[]): DoctorEvent => ({
  type: 'checks',
  checks: ids.map((id) => ({ id, title })),
});
const found = (id: string, changed: Partial<DoctorResult> = {}): DoctorEvent => ({
  type: 'result',
  result: result(id, changed),
});
const done: DoctorEvent = { type: 'done', ms: 5 };
const ids = (results: readonly DoctorResult[]) => results.map(({ id }) => id);
const sentence = (report: Report) => renderText(summaryOf(report));

describe('what the doctor told', () => {
  it('says how far the doctor is, then what it comes to', () => {
    expect(sentence(nothingToldYet)).toBe('Looking at this computer');
    const half = told([checks('a', 'b', 'c'), found('b', { status: 'warn' })]);
    expect(sentence(half)).toBe('Looking at this computer: 1 of 3');
    expect(sentence(told([found('a'), found('c'), done], half))).toBe('1 thing is worth a look.');
    expect(sentence(told([found('a'), found('c', { status: 'fail' }), done], half))).toBe(
      'In the way: 1. Worth a look: 1.',
    );
    expect(sentence(told([checks('a'), found('a'), done]))).toBe('Everything is in order.');
  });

  it('stands in the order of the checks, whichever came first, and by how much it needs the user', () => {
    const report = told([
      checks('a', 'b', 'c', 'd'),
      found('d', { status: 'fail' }),
      found('c'),
      found('a', { status: 'fail' }),
      found('b', { status: 'unknown' }),
    ]);
    expect(ids(resultsOf(report, 'fail'))).toEqual(['a', 'd']);
    expect(ids(resultsOf(report, 'unknown'))).toEqual(['b']);
    expect(ids(resultsOf(report, 'pass'))).toEqual(['c']);
  });

  it('counts nothing that the user does not want to be told, and shows it apart', () => {
    const report = told([checks('a'), found('a', { status: 'fail', muted: true }), done]);
    expect(sentence(report)).toBe('Everything is in order.');
    expect(ids(resultsOf(report, 'muted'))).toEqual(['a']);
    expect(resultsOf(report, 'fail')).toEqual([]);
  });

  it('keeps what is known while the doctor looks again, but for checks that are no more', () => {
    const before = told([checks('a', 'b'), found('a', { status: 'warn' }), found('b'), done]);
    const again = lookAgain(before);
    expect(again.running).toBe(true);
    expect(ids(resultsOf(again, 'warn'))).toEqual(['a']);
    const after = told([checks('b')], again);
    expect(after.results).not.toHaveProperty('a');
    expect(after.open).toEqual(['b']);
  });

  it('has the check as it is after a fix, and how that ended, until the next look', () => {
    const before = told([checks('a'), found('a', { status: 'warn' }), done]);
    const outcome = { outcome: 'fixed', problems: [], commands: [], result: result('a') } as const;
    const report = withFix(before, 'Remove it', outcome);
    expect(ids(resultsOf(report, 'pass'))).toEqual(['a']);
    expect(report.fixed.a).toMatchObject({ title: 'Remove it', outcome: 'fixed' });
    expect(lookAgain(report).fixed).toEqual({});
  });
});
