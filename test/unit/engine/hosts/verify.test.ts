import { describe, expect, it } from 'vitest';
import { nameProblems, resolveNames } from '../../../../src/engine/hosts/index.ts';
import { lookupIn } from '../../../../src/engine/hosts/verify.ts';
import { renderText } from '../../../../src/shared/messages/message.ts';

const demo = {
  id: '0badcafe',
  domain: 'dcos',
  machines: [
    { name: 'm1', ip: '192.168.57.90', aliases: ['leader.mesos'] },
    { name: 'm2', ip: '192.168.57.91', aliases: ['leader.mesos'] },
  ],
};

const answering = (answers: Record<string, string[]>) => async (name: string) => {
  const found = answers[name];
  if (found === undefined) throw new Error(`ENOTFOUND ${name}`);
  return found;
};

describe('names of a cluster', () => {
  it('are right when each leads to a machine that bears it', async () => {
    const names = await resolveNames(
      demo,
      answering({
        'm1.dcos': ['192.168.57.90'],
        'm2.dcos': ['192.168.57.91'],
        'leader.mesos': ['192.168.57.91'],
      }),
    );
    expect(names.map(({ name, machine, state }) => [name, machine, state])).toEqual([
      ['m1.dcos', 'm1', 'right'],
      ['leader.mesos', 'm1', 'right'],
      ['m2.dcos', 'm2', 'right'],
    ]);
    expect(nameProblems(names)).toEqual([]);
  });

  it('are told when they lead elsewhere or nowhere', async () => {
    const lookup = answering({ 'm1.dcos': ['10.0.0.9'], 'm2.dcos': ['192.168.57.91'] });
    const problems = nameProblems(await resolveNames(demo, lookup));
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['HOSTS-NAME-ELSEWHERE', 'warning'],
      ['HOSTS-NAME-UNRESOLVED', 'warning'],
    ]);
    expect(problems.map((each) => renderText(each))).toEqual([
      'm1.dcos leads to 10.0.0.9 on this computer, not to 192.168.57.90.',
      'leader.mesos leads nowhere on this computer; it should lead to 192.168.57.90, 192.168.57.91.',
    ]);
  });

  it('that are not answered in time count as leading nowhere', async () => {
    const silent = () => new Promise<never>(() => {});
    const names = await resolveNames(demo, silent, 1);
    expect(names.map(({ state }) => state)).toEqual(['nowhere', 'nowhere', 'nowhere']);
  });

  it('lead where a file says that, whatever the case of the letters', async () => {
    const lookup = lookupIn(Buffer.from('# 1.2.3.4 m1.dcos\n192.168.57.90 M1.dcos # here\n'));
    expect(await lookup('m1.dcos')).toEqual(['192.168.57.90']);
    expect(await lookup('m2.dcos')).toEqual([]);
  });
});
