import { describe, expect, it } from 'vitest';
import {
  isRemovable,
  knowledgeOf,
  refusedAdministrator,
} from '../../../../src/renderer/clusters/dcos-cli/standing.ts';
import type { DcosCliConfig, DcosCliStatus } from '../../../../src/shared/api/dcos-cli.ts';
import { problem } from '../../../../src/shared/problem.ts';

const config: DcosCliConfig = {
  path: '/home/me/.dcos/clusters/1/dcos.toml',
  dcosId: '1',
  url: 'http://192.168.57.90',
  attached: true,
  loggedIn: false,
  overriddenBy: null,
  plugin: null,
};
const status: DcosCliStatus = {
  cluster: 'demo',
  simulated: false,
  dcos: '2.1.0',
  series: '1',
  offered: true,
  installed: [],
  found: null,
  folder: '/home/me/.local/bin',
  onPath: true,
  snippets: [],
  systemPath: '/usr/local/bin/dcos',
  config,
  variable: null,
};
const codes = (changed: Partial<DcosCliConfig>) =>
  knowledgeOf({ ...status, config: { ...config, ...changed } }).map(({ code }) => code);

describe('the command line tool of a cluster', () => {
  it('knows the cluster, or not yet', () => {
    expect(knowledgeOf({ ...status, config: null }).map(({ code }) => code)).toEqual([
      'dcos-cli-page.not-set-up',
    ]);
    expect(codes({})).toEqual(['dcos-cli.attached', 'dcos-cli-page.no-login']);
    expect(codes({ attached: false })).toContain('dcos-cli-page.other-attached');
    expect(codes({ overriddenBy: 'DCOS_URL', plugin: '2.1', loggedIn: true })).toEqual([
      'dcos-cli.attached',
      'dcos-cli.overridden',
      'dcos-cli.plugin-there',
      'dcos-cli.logged-in',
    ]);
  });

  it('is chosen by a variable, and attached to nothing, where it is an old one', () => {
    const old = { ...status, variable: 'DCOS_CONFIG=/x' };
    expect(knowledgeOf(old).map(({ code }) => code)).toEqual(['dcos-cli-page.no-login']);
  });

  it('can be taken away where something of ours is there', () => {
    expect(isRemovable(status)).toBe(true);
    expect(isRemovable({ ...status, config: null })).toBe(false);
    const copy = { where: 'user', path: '/x', version: '1.2.0', intact: true, canRollBack: false };
    expect(isRemovable({ ...status, config: null, installed: [copy as never] })).toBe(true);
  });

  it('can be asked an administrator for again where none agreed', () => {
    const ended = (code: 'DCOS-CLI-WITHOUT-ADMINISTRATOR' | 'DCOS-CLI-WITHOUT-PLUGIN') =>
      ({ kind: 'done', result: { status, warnings: [problem(code)] } }) as const;
    expect(refusedAdministrator(ended('DCOS-CLI-WITHOUT-ADMINISTRATOR'))).toBe(true);
    expect(refusedAdministrator(ended('DCOS-CLI-WITHOUT-PLUGIN'))).toBe(false);
    expect(refusedAdministrator({ kind: 'idle' })).toBe(false);
  });
});
