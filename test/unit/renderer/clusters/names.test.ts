import { describe, expect, it } from 'vitest';
import {
  besideConflicts,
  meaningOfNames,
  verdictOf,
} from '../../../../src/renderer/clusters/names/names-verdict.ts';
import {
  besideRefusal,
  isHarmless,
  isRefusal,
  saysRefused,
  wasRefusedBefore,
  worthTelling,
} from '../../../../src/renderer/clusters/names/refusal.ts';
import type { ChangeOutcome, HostsName, HostsState } from '../../../../src/shared/api/hosts.ts';
import { renderText } from '../../../../src/shared/messages/message.ts';
import { problem } from '../../../../src/shared/problem.ts';

const names = (...states: HostsName['state'][]) =>
  states.map((state, index) => ({ name: `m${index}.dcos`, state }) as HostsName);
const sentence = (...states: HostsName['state'][]) =>
  renderText(verdictOf({ names: names(...states) }));

describe('whether machines are reached by name', () => {
  it('is said in a sentence', () => {
    expect(sentence('right', 'right')).toBe('2 names lead to the right machines.');
    expect(sentence('right')).toBe('1 name leads to the right machine.');
    expect(sentence('nowhere', 'nowhere')).toContain('reached by address');
    expect(sentence('right', 'elsewhere')).toBe('1 of 2 names lead to their machines.');
    expect(sentence('elsewhere', 'nowhere')).toBe('0 of 2 names lead to their machines.');
    expect(sentence()).toBe('This cluster has no names.');
  });

  it('needs the user only where a name misleads', () => {
    expect(meaningOfNames({ names: names('right', 'right') })).toBe('runs');
    expect(meaningOfNames({ names: names('right', 'nowhere') })).toBe('off');
    expect(meaningOfNames({ names: names('right', 'elsewhere') })).toBe('needs');
    expect(meaningOfNames({ names: [] })).toBe('off');
  });

  it('is not told twice of a line that is in the way', () => {
    const taken = { ...problem('HOSTS-NAME-TAKEN'), line: 2 };
    const other = problem('HOSTS-MARKERS-BROKEN');
    const state = { problems: [taken, other], conflicts: [{ line: 2 }] } as unknown as HostsState;
    expect(besideConflicts(state)).toEqual([other]);
    expect(besideConflicts({ ...state, conflicts: [] })).toEqual([taken, other]);
  });
});

function ended(kind: ChangeOutcome['kind'], changed: Partial<ChangeOutcome> = {}): ChangeOutcome {
  return { kind, changes: [], problems: [], commands: [], notes: [], ...changed };
}

describe('a change that was not given rights', () => {
  it('can be asked for again, unlike one that nobody can be asked for', () => {
    const kinds = ['dismissed', 'not-authorised', 'no-agent'] as const;
    expect(kinds.every(isRefusal)).toBe(true);
    expect((['applied', 'not-writable', 'failed'] as const).some(isRefusal)).toBe(false);
  });

  it('tells in the page’s own words what the commands beside them do', () => {
    const problems = [problem('CHANGES-DISMISSED'), problem('HOSTS-NOT-WRITABLE')];
    const commands = ['sudo tee -a /etc/hosts'];
    expect(worthTelling(ended('dismissed', { problems, commands }))).toEqual([]);
    expect(worthTelling(ended('not-writable', { problems }))).toEqual([problems[1]]);
    const failed = [problem('HOSTS-WRITE-FAILED')];
    expect(worthTelling(ended('failed', { problems: failed, commands }))).toEqual(failed);
  });

  it('is told once on the page of the cluster, with the network that is missing', () => {
    const refused = problem('CHANGES-DISMISSED');
    const lines = problem('HOSTS-NOT-WRITABLE');
    const network = problem('VBOX-NETWORKS-NOT-ALLOWED');
    const other = problem('HOST-CPUS-TIGHT');
    expect(besideRefusal([refused, lines, other])).toEqual([refused, other]);
    expect(besideRefusal([refused, network])).toEqual([refused, network]);
    expect(besideRefusal([lines, other])).toEqual([lines, other]);
    expect(isHarmless([refused, lines])).toBe(true);
    expect(isHarmless([refused, network])).toBe(false);
  });

  it('is known from one that was refused earlier', () => {
    const problems = [problem('CHANGES-REFUSED-BEFORE')];
    expect(wasRefusedBefore(ended('dismissed', { problems }))).toBe(true);
    expect(wasRefusedBefore(ended('dismissed'))).toBe(false);
    expect(saysRefused(problem('CHANGES-NO-AGENT'))).toBe(true);
    expect(saysRefused(problem('HOSTS-NOT-WRITABLE'))).toBe(false);
  });
});
