import { describe, expect, it } from 'vitest';
import type { ClusterHosts } from '../../../src/engine/hosts/index.ts';
import type { Engine, UpRequest } from '../../../src/engine/index.ts';
import type { ChangeOutcome } from '../../../src/shared/api/hosts.ts';
import { say } from '../../../src/shared/messages/message.ts';
import { type ProblemKind, problem } from '../../../src/shared/problem.ts';
import { operation, runIn } from './world.ts';

const done: ChangeOutcome = {
  kind: 'applied',
  changes: [
    {
      verb: 'hosts',
      path: '/etc/hosts',
      reason: say('hosts.reason.put', { name: 'demo', count: 4 }),
      lines: ['# BEGIN'],
      removes: false,
      needsAdministrator: true,
    },
  ],
  problems: [],
  commands: [],
  notes: [say('hosts.note.flush', { command: 'resolvectl flush-caches' })],
};

function refused(kind: ProblemKind, code: 'CHANGES-DISMISSED' | 'CHANGES-NO-AGENT'): ChangeOutcome {
  const commands = ['sudo sh -c …'];
  const why = problem(code, { commands: commands.join('\n') }, { kind, severity: 'warning' });
  const means = problem('HOSTS-NOT-WRITABLE', { file: '/etc/hosts', lines: '10.0.0.1\tm1.dcos' });
  return { ...done, kind: 'dismissed', problems: [why, means], commands, notes: [] };
}

/** An engine whose hosts answer so, and what was asked of them. */
function answering(outcome: ChangeOutcome) {
  const asked: unknown[] = [];
  const note =
    (verb: string) =>
    async (...given: unknown[]) => {
      asked.push([verb, ...given]);
      return outcome;
    };
  const hosts = {
    file: '/etc/hosts',
    apply: note('apply'),
    remove: note('remove'),
    removeForeign: note('removeForeign'),
    restore: note('restore'),
  } as unknown as ClusterHosts;
  return { asked, engine: { hosts } };
}

describe('a change of the hosts file', () => {
  it('is told with what changed; what is worth knowing besides goes to standard error', async () => {
    const { engine } = answering(done);
    const told = await runIn({ engine }, 'hosts', 'apply', 'demo');
    expect(told).toMatchObject({ exitCode: 0, stdout: 'Changed: /etc/hosts\n' });
    expect(told.stderr).toContain('resolvectl flush-caches');
  });

  it('in JSON is one value', async () => {
    const { engine } = answering(done);
    const { json } = await runIn({ engine }, 'hosts', 'apply', 'demo', '--json');
    expect(json).toMatchObject([
      {
        kind: 'applied',
        changes: [
          {
            lines: ['# BEGIN'],
            reason: { code: 'hosts.reason.put', message: expect.stringContaining('demo') },
          },
        ],
        notes: [{ code: 'hosts.note.flush' }],
      },
    ]);
  });

  it.each([
    ['cancelled', 'CHANGES-DISMISSED', 130],
    ['prerequisite', 'CHANGES-NO-AGENT', 3],
  ] as const)('refused (%s) shows the commands to type, once', async (kind, code, exitCode) => {
    const { engine } = answering(refused(kind, code));
    const told = await runIn({ engine }, 'hosts', 'apply', 'demo');
    expect(told.exitCode).toBe(exitCode);
    expect(told.stderr.split('sudo sh -c')).toHaveLength(2);
    expect(told.stderr).toContain('10.0.0.1\tm1.dcos');
    expect(told.stdout).toBe('');
    const { json } = await runIn({ engine }, 'hosts', 'apply', 'demo', '--json');
    expect(json).toMatchObject([{ problems: [{ code, remedy: expect.any(String) }, {}] }]);
  });

  it('hands on the file, the version and the wish to be asked again', async () => {
    const { engine, asked } = answering(done);
    await runIn({ engine }, 'hosts', 'apply', 'demo', '--ask-again');
    await runIn({ engine }, 'hosts', 'remove', 'demo', '--foreign', '--hosts-file', 'h');
    await runIn({ engine }, 'hosts', 'restore', 'demo', '--to', 'v1');
    await runIn({ engine }, 'hosts', 'restore', 'demo');
    expect(asked).toMatchObject([
      ['apply', 'demo', { askAgain: true, file: undefined }],
      ['removeForeign', 'demo', { file: 'h' }],
      ['restore', 'demo', 'v1', {}],
      ['restore', 'demo', null, {}],
    ]);
  });
});

describe('up', () => {
  it('hands on that names are wanted, and only then', async () => {
    const requests: UpRequest[] = [];
    const engine: Partial<Engine> = {
      up: async (request) => {
        requests.push(request);
        return operation([]);
      },
    };
    await runIn({ engine }, 'up', 'demo', '--hosts', '--ask-again');
    await runIn({ engine }, 'up', 'demo');
    expect(requests).toEqual([{ name: 'demo', hosts: true, askAgain: true }, { name: 'demo' }]);
  });
});
