import { describe, expect, it } from 'vitest';
import { verifyNames } from '../../../../src/engine/hosts/index.ts';
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
    const lookup = answering({
      'm1.dcos': ['192.168.57.90'],
      'm2.dcos': ['192.168.57.91'],
      'leader.mesos': ['192.168.57.91'],
    });
    expect(await verifyNames(demo, lookup)).toEqual([]);
  });

  it('are told when they lead elsewhere or nowhere', async () => {
    const lookup = answering({ 'm1.dcos': ['10.0.0.9'], 'm2.dcos': ['192.168.57.91'] });
    const problems = await verifyNames(demo, lookup);
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
    const problems = await verifyNames(demo, silent, 1);
    expect(problems.map(({ params }) => params?.name)).toEqual([
      'm1.dcos',
      'leader.mesos',
      'm2.dcos',
    ]);
  });
});
