import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Site } from '../../../../src/engine/install/site.ts';
import { javaSteps } from '../../../../src/engine/install/steps/java.ts';
import { registrySteps } from '../../../../src/engine/install/steps/registry.ts';
import type { Step } from '../../../../src/engine/operations/step.ts';
import type { MachineExtras } from '../../../../src/shared/cluster/install-wishes.ts';
import { ProblemError, problem } from '../../../../src/shared/problem.ts';
import { recordingContext } from '../../../integration/vagrant/recording-context.ts';
import { elf, tarGz } from '../extras/tar-file.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';
import { clusterSpec } from './spec.ts';

const authority = '-----BEGIN CERTIFICATE-----\nours\n-----END CERTIFICATE-----\n';

/** Machines on which a script of that verb ends with an exit code, or says something. */
function site(extras: MachineExtras, answers: Record<string, string | number>) {
  const asked: string[] = [];
  const folder = temporaryFolder();
  const connection = {
    script: async (_text: string, args: readonly string[]) => {
      asked.push(args.join(' '));
      const answer = answers[args[0] ?? ''] ?? '';
      if (typeof answer === 'string') return { code: 0, stdout: answer, stderr: '' };
      const command = { argv: ['bash'], exitCode: answer, lastLines: ['no such thing'] };
      const params = { machine: 'm', detail: 'no such thing' };
      throw new ProblemError(problem('SSH-SCRIPT-FAILED', params, { command }));
    },
    exec: async () => ({ code: 0, stdout: String(answers.file ?? ''), stderr: '' }),
    upload: async () => undefined,
  };
  const spec = clusterSpec({ extras });
  const made = {
    cluster: { spec, folder },
    chosen: spec.machines,
    connections: { open: async () => connection },
  } as unknown as Site;
  return { made, asked, folder };
}

const signal = new AbortController().signal;
const named = (steps: readonly Step[], id: string) => {
  const step = steps.find((each) => each.id === id);
  if (step === undefined) throw new Error(`There is no step ${id}.`);
  return step;
};
const codeOf = (running: Promise<void>) =>
  running.then(
    () => 'well',
    (error: ProblemError) => error.problem.code,
  );

test('a registry is there once it serves and its authority lies in the cluster’s folder', async () => {
  const { made, folder } = site({ privateRegistry: true }, { probe: 'serving\n', ca: authority });
  const step = named(registrySteps(made), 'registry');
  expect(await step.isDone(signal)).toBe(false);
  await step.run(recordingContext());
  expect(readFileSync(join(folder, 'registry-ca.crt'), 'utf8')).toBe(authority);
  expect(await step.isDone(signal)).toBe(true);
});

test.each([
  [3, 'REGISTRY-IMAGE-MISSING'],
  [1, 'REGISTRY-FAILED'],
])('a registry whose script ends with %i is %s', async (code, expected) => {
  const { made, folder } = site({ privateRegistry: true }, { install: code });
  const step = named(registrySteps(made), 'registry');
  expect(await codeOf(step.run(recordingContext()))).toBe(expected);
  expect(existsSync(join(folder, 'registry-ca.crt'))).toBe(false);
});

test('a machine trusts the registry once it has that very authority', async () => {
  const trusting = (file: string, ca: string) => {
    const { made } = site({ privateRegistry: true }, { ca, file });
    return named(registrySteps(made), 'registry-trust:a1').isDone(signal);
  };
  expect(await trusting(authority, authority)).toBe(true);
  expect(await trusting('of an earlier one', authority)).toBe(false);
  // No registry yet: nothing that could be trusted.
  expect(await trusting('', '')).toBe(false);
});

test('Java goes onto a machine by the archive’s hash and its folder', async () => {
  const java = join(temporaryFolder(), 'jre.tar.gz');
  writeFileSync(java, tarGz([{ name: 'jre 17/bin/java', content: elf() }]));
  const { made, asked } = site({ java }, {});
  const step = named(javaSteps(made), 'java:a1');
  expect(await step.isDone(signal)).toBe(false);
  await step.run(recordingContext());
  expect(asked).toEqual([
    expect.stringMatching(/^probe [0-9a-f]{64}$/),
    expect.stringMatching(/^install \/var\/tmp\/\S+ [0-9a-f]{64} jre 17$/),
  ]);
});

test('a Java that does not run on a machine is told with what it says', async () => {
  const java = join(temporaryFolder(), 'jre.tar.gz');
  writeFileSync(java, tarGz([{ name: 'jre/bin/java', content: elf() }]));
  const { made } = site({ java }, { install: 3 });
  const running = named(javaSteps(made), 'java:a1').run(recordingContext());
  await expect(running).rejects.toMatchObject({
    problem: { code: 'JAVA-DOES-NOT-RUN', params: { machine: 'a1', detail: 'no such thing' } },
  });
});

test('a Java that was unpacked stays well without its archive, which only a new machine needs', async () => {
  const { made, asked } = site({ java: '/no/such/jre.tar.gz' }, { probe: 'there\n' });
  const step = named(javaSteps(made), 'java:a1');
  expect(await step.isDone(signal)).toBe(true);
  expect(asked).toEqual(['probe any']);
  expect(await codeOf(step.run(recordingContext()))).toBe('JAVA-FILE-UNREADABLE');
});
