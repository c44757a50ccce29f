import { expect, test } from 'vitest';
import { ProblemError } from '../../../../src/shared/problem.ts';
import {
  isClusterFile,
  readClusterFile,
  writeClusterFile,
} from '../../../../src/shared/sharing/cluster-file.ts';
import { parseVagrantConfig } from '../../../../src/shared/topology/vagrant-config.ts';
import { exampleSpec } from '../../engine/providers/simulated/example-cluster.ts';

const { machines } = exampleSpec();
const cluster = {
  name: 'demo',
  provider: 'virtualbox',
  network: '192.168.57.0/24',
  release: { kind: 'catalogue', version: '2.2.1' },
} as const;
const text = writeClusterFile(cluster, machines);

test('what is written is read again, with the same machines', () => {
  expect(isClusterFile(text)).toBe(true);
  const { topology, ...rest } = readClusterFile(text);
  expect(rest).toEqual({ ...cluster, format: 'dcos-vagrant-desktop/cluster' });
  expect(parseVagrantConfig(topology)).toEqual(machines);
});

test('a template goes with it, line for line', () => {
  const config = 'oauth_enabled: "true"\nresolvers:\n  - 10.0.2.3\n';
  const written = writeClusterFile({ ...cluster, config }, machines);
  expect(readClusterFile(written).config).toBe(config);
});

test('comments beside the machines stay', () => {
  const commented = text.replace('    type: master', '    type: master # the only one');
  expect(readClusterFile(commented).topology).toContain('# the only one');
});

test('machines may share what they have through an anchor', () => {
  const shared = `${text.replace('machines:', 'machines: # all')}`
    .replace('    cpus: 2\n    memory: 2048\n', '    cpus: &two 2\n    memory: 2048\n')
    .replace('    cpus: 2\n    memory: 6144\n', '    cpus: *two\n    memory: 6144\n');
  expect(shared).toContain('*two');
  expect(parseVagrantConfig(readClusterFile(shared).topology)).toEqual(machines);
});

test('a topology of dcos-vagrant is none', () => {
  expect(isClusterFile('m1:\n  ip: 192.168.65.90\n  type: master\n')).toBe(false);
  expect(isClusterFile('machine:\n  format: dcos-vagrant-desktop/cluster\n')).toBe(false);
});

test.each([
  ['a newer version', text.replace('version: 1', 'version: 2'), 'SHARING-FILE-NEWER'],
  ['another format', text.replace('/cluster', '/fleet'), 'SHARING-FILE-INVALID'],
  ['an unknown key', `${text}token: x\n`, 'SHARING-FILE-INVALID'],
  ['no machines', text.slice(0, text.indexOf('machines:')), 'SHARING-FILE-INVALID'],
  [
    'machines that are a list',
    `${text.slice(0, text.indexOf('machines:'))}machines: [m1]\n`,
    'SHARING-FILE-INVALID',
  ],
  [
    'a name that leaves its folder',
    text.replace('name: demo', 'name: ../demo'),
    'SHARING-FILE-INVALID',
  ],
  ['broken YAML', `${text}  : [`, 'SHARING-FILE-INVALID'],
  ['a bomb of anchors', bomb(), 'SHARING-FILE-INVALID'],
])('%s is refused', (_, bad, code) => {
  expect(() => readClusterFile(bad)).toThrow(ProblemError);
  expect(problemCode(() => readClusterFile(bad))).toBe(code);
});

function bomb(): string {
  const levels = Array.from({ length: 9 }, (_, level) => {
    const items = Array.from({ length: 9 }, () => (level === 0 ? 'x' : `*a${level - 1}`));
    return `a${level}: &a${level} [${items.join(', ')}]`;
  });
  return `format: dcos-vagrant-desktop/cluster\n${levels.join('\n')}\n`;
}

function problemCode(run: () => unknown): string | undefined {
  try {
    run();
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code;
  }
  return undefined;
}
