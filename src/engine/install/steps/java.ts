import { stat } from 'node:fs/promises';
import { isAgent } from '../../../shared/cluster/scaled.ts';
import type { MachineSpec } from '../../../shared/cluster/spec.ts';
import { say } from '../../../shared/messages/message.ts';
import { ProblemError, problem } from '../../../shared/problem.ts';
import { readJavaArchive } from '../../extras/index.ts';
import type { Step, StepContext } from '../../operations/step.ts';
import { hashFile } from '../../releases/hash.ts';
import { guest } from '../guest-paths.ts';
import { ask, open, perform, type Site } from '../site.ts';

interface Archive {
  readonly path: string;
  /** Folder in it that has `bin/java`. */
  readonly home: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The user's Java runtime on each chosen agent; no steps where none is wished for. */
export function javaSteps(site: Site): Step[] {
  const path = site.cluster.spec.extras?.java;
  if (path === undefined) return [];
  let read: Promise<Archive> | undefined;
  // One look for all agents; what went wrong is looked at anew.
  const archive = () => {
    read ??= readArchive(path).catch((error: unknown) => {
      read = undefined;
      throw error;
    });
    return read;
  };
  return site.chosen.filter(isAgent).map((machine) => javaStep(site, machine, archive));
}

function javaStep(site: Site, { name }: MachineSpec, archive: () => Promise<Archive>): Step {
  return {
    id: `java:${name}`,
    title: say('step.java', { machine: name }),
    machines: [name],
    needs: [`names:${name}`, `base:${name}`],
    weight: 15,
    timeoutMs: 1_800_000,
    async isDone(signal) {
      // What was unpacked stays, also where its archive was removed since.
      const wanted = await archive().then(
        ({ sha256 }) => sha256,
        () => 'any',
      );
      return (await ask(site, name, 'java.sh', ['probe', wanted], signal)).trim() === 'there';
    },
    run: async (context) => unpack(site, name, await archive(), context),
  };
}

async function unpack(site: Site, name: string, archive: Archive, context: StepContext) {
  const { signal } = context;
  const { path, bytes, sha256, home } = archive;
  const connection = await open(site, name, signal);
  context.log(`${path}: ${Math.ceil(bytes / 1_048_576)} MiB, sha256 ${sha256}`, name);
  await connection.upload(path, guest.javaArchive, {
    mode: 0o644,
    signal,
    onProgress: (fraction) => context.progress(fraction * 0.8),
  });
  const args = ['install', guest.javaArchive, sha256, home];
  await perform(site, name, 'java.sh', args, context).catch((error: unknown) => {
    throw javaProblem(name, path, error);
  });
}

async function readArchive(path: string): Promise<Archive> {
  const found = await readJavaArchive(path);
  if ('problem' in found) throw new ProblemError(found.problem);
  const { size } = await stat(path);
  return { path, home: found.home, bytes: size, sha256: await hashFile(path, 'sha256') };
}

function javaProblem(machine: string, path: string, error: unknown): unknown {
  if (!(error instanceof ProblemError) || error.problem.code !== 'SSH-SCRIPT-FAILED') return error;
  const { command, params } = error.problem;
  if (command?.exitCode !== 3) return error;
  const detail = String(params?.detail ?? '');
  const problemOfRun = problem(
    'JAVA-DOES-NOT-RUN',
    { machine, path, detail },
    { machine, command },
  );
  return new ProblemError(problemOfRun, { cause: error });
}
