import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { resourceText } from '../../../src/engine/resources.ts';
import type { InstallMethod } from '../../../src/shared/cluster/install-wishes.ts';
import type { MachineType } from '../../../src/shared/cluster/kinds.ts';
import { renderRemedy, renderText } from '../../../src/shared/messages/message.ts';
import { installMethodsFile, methodProblem } from '../../../src/shared/releases/install-methods.ts';

const text = await resourceText('install', 'methods.yaml');
const { methods } = installMethodsFile.parse(parse(text));
const machinesOf = (...types: MachineType[]) => types.map((type) => ({ type }));
const noPublic = machinesOf('master', 'agent-private', 'boot');
const why = (method: InstallMethod, version: string | null, machines = noPublic) =>
  methodProblem({ method, version, machines }, methods)?.code ?? 'can be';

describe('resources/install/methods.yaml', () => {
  it('has a row for each method, each once', () => {
    expect(methods.map(({ method }) => method)).toEqual(['ssh_pull', 'ssh_push', 'web']);
  });

  it('is refused without one of them, or with a word that means nothing', () => {
    const without = { version: 1, methods: methods.slice(1) };
    expect(installMethodsFile.safeParse(without).success).toBe(false);
    const more = { version: 1, methods: methods.map((row) => ({ ...row, upTo: '1.9' })) };
    expect(installMethodsFile.safeParse(more).success).toBe(false);
  });

  it.each([
    ['1.8.9', 'can be', 'can be'],
    ['1.11.12', 'can be', 'can be'],
    ['1.12.0', 'can be', 'INSTALL-METHOD-NO-WEB'],
    ['1.13.10', 'can be', 'INSTALL-METHOD-NO-WEB'],
    ['2.0.0', 'INSTALL-METHOD-NO-PUSH', 'INSTALL-METHOD-NO-WEB'],
    ['2.2.1', 'INSTALL-METHOD-NO-PUSH', 'INSTALL-METHOD-NO-WEB'],
    ['master', 'INSTALL-METHOD-NO-PUSH', 'INSTALL-METHOD-NO-WEB'],
    [null, 'can be', 'can be'],
  ])('says of DC/OS %s: ssh_push %s, web %s, ssh_pull always', (version, push, web) => {
    expect(why('ssh_push', version)).toBe(push);
    expect(why('web', version)).toBe(web);
    expect(why('ssh_pull', version)).toBe('can be');
  });

  it('knows that the installer makes public agents from 1.8 on', () => {
    const withPublic = [...noPublic, ...machinesOf('agent-public')];
    expect(why('ssh_push', '1.7.0', withPublic)).toBe('INSTALL-METHOD-NO-PUBLIC');
    expect(why('ssh_push', '1.8.0', withPublic)).toBe('can be');
    expect(why('ssh_push', '1.7.0')).toBe('can be');
  });

  it('refuses with the reason and what to do', () => {
    const problem = methodProblem({ method: 'web', version: '1.13.9', machines: [] }, methods);
    expect(problem).toMatchObject({ kind: 'invalid', path: 'installMethod' });
    expect(problem && renderText(problem)).toContain('up to 1.11 only');
    expect(problem && renderRemedy(problem)).toContain('ssh_pull');
  });
});
