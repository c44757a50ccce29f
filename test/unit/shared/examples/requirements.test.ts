import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { resourceText } from '../../../../src/engine/resources.ts';
import { examplesFile } from '../../../../src/shared/examples/definition.ts';
import {
  type ExampleSurroundings,
  missingFor,
} from '../../../../src/shared/examples/requirements.ts';
import { renderRemedy, renderText } from '../../../../src/shared/messages/message.ts';

const { examples } = examplesFile.parse(parse(await resourceText('examples', 'examples.yaml')));
const agent = (machine: string, isPublic = false) => {
  return { machine, public: isPublic, cpus: 4, memoryMiB: 5632, diskMiB: 90_000 };
};

/** A cluster that has all that any example needs. */
const ample: ExampleSurroundings = {
  cluster: 'demo',
  dcos: '2.2.1',
  variant: 'open',
  agents: [agent('a1'), agent('a2'), agent('a3'), agent('p1', true)],
  present: new Set(),
  installed: new Set(),
  packages: new Map([
    ['cassandra', true],
    ['marathon-lb', true],
  ]),
  registry: 'boot.dcos:5000',
  image: true,
  internet: true,
};

function missing(id: string, more: Partial<ExampleSurroundings> = {}) {
  const example = examples.find((each) => each.id === id);
  if (example === undefined) throw new Error(`There is no ${id}.`);
  return missingFor(example, { ...ample, ...more });
}
const codes = (...asked: Parameters<typeof missing>) => missing(...asked).map(({ code }) => code);

describe('what an example needs', () => {
  it.each(examples.map(({ id }) => [id]))('%s: nothing, where all is there', (id) => {
    expect(codes(id)).toEqual([]);
  });

  it('is all told at once, each with how to get it', () => {
    const agents = [agent('a1')];
    const packages = new Map([
      ['cassandra', false],
      ['marathon-lb', null],
    ]);
    const found = missing('oinker', { agents, packages, internet: false, variant: 'enterprise' });
    expect(found.map(({ code }) => code)).toEqual([
      'EXAMPLE-NEEDS-OPEN',
      'EXAMPLE-NEEDS-PACKAGE',
      'EXAMPLE-NEEDS-REPOSITORY',
      'EXAMPLE-NEEDS-INTERNET',
      'EXAMPLE-NEEDS-AGENTS',
      'EXAMPLE-NEEDS-PUBLIC-AGENTS',
    ]);
    for (const each of found) {
      expect(each.kind).toBe('prerequisite');
      expect(`${renderText(each)} ${renderRemedy(each)}`).not.toMatch(/[{}]|undefined/);
    }
    const [agentsMissing] = found.slice(4);
    expect(agentsMissing && renderText(agentsMissing)).toBe(
      'It needs 3 private agents, and 1 is there.',
    );
    expect(agentsMissing && renderRemedy(agentsMissing)).toContain('scale demo --agents N');
  });

  it('is a DC/OS that is not too old', () => {
    expect(codes('web', { dcos: '1.8.8' })).toEqual(['EXAMPLE-NEEDS-DCOS']);
    expect(codes('web', { dcos: '1.9.0' })).toEqual([]);
  });

  it('is memory in so many MB', () => {
    const [found] = missing('jenkins', { agents: [{ ...agent('a1'), memoryMiB: 600 }] });
    expect(found && renderText(found)).toBe(
      'It needs 1024 MB of memory on private agents, and 600 MB are free.',
    );
  });

  it('is a registry, and the image in it', () => {
    expect(codes('private-registry', { registry: null, image: null })).toEqual([
      'EXAMPLE-NEEDS-REGISTRY',
    ]);
    const [found] = missing('private-registry', { image: false });
    expect(found && renderRemedy(found)).toContain('docker push boot.dcos:5000/nginx');
    expect(codes('private-registry', { image: null })).toEqual([]);
  });

  it('is not counted for what is there already', () => {
    const full = [agent('a1'), agent('a2'), agent('a3')].map((each) => ({ ...each, cpus: 0.75 }));
    const there = new Set(['/example-cassandra']);
    const installed = new Set(['marathon-lb']);
    const packages = new Map<string, boolean>();
    expect(codes('oinker', { agents: full, present: there, installed, packages })).toEqual([]);
    // Another Cassandra is no stand-in: Oinker asks this one by its name.
    expect(codes('oinker', { installed: new Set(['marathon-lb', 'cassandra']), packages })).toEqual(
      ['EXAMPLE-NEEDS-REPOSITORY'],
    );
  });

  it('is not held against what is not known', () => {
    const unknown = { dcos: null, variant: null, agents: null, internet: null, image: null };
    for (const { id } of examples) expect(codes(id, unknown)).toEqual([]);
  });
});
