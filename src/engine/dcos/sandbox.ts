import * as z from 'zod';
import { refuse } from '../../shared/problem.ts';
import type { MesosTask } from './mesos-tasks.ts';
import { type DcosAnswer, parseJson, type Send, unexpected } from './request.ts';

// Shapes: apache/mesos docs/endpoints/slave/state.md and docs/endpoints/files/read.md.
const executor = z.object({ id: z.string(), directory: z.string() });
const framework = z.object({
  id: z.string(),
  executors: z.array(executor).default([]),
  completed_executors: z.array(executor).default([]),
});
const agentAnswer = z.object({
  frameworks: z.array(framework).default([]),
  completed_frameworks: z.array(framework).default([]),
});
const readAnswer = z.object({ data: z.string(), offset: z.number() });

/** A part of a file in a sandbox. */
export interface SandboxPart {
  readonly text: string;
  /** Bytes before it. */
  readonly offset: number;
}

/** The files that a task wrote on its agent: `stdout`, `stderr` and what else it left there. */
export interface Sandbox {
  /** How many bytes a file has; 0 where there is none yet. */
  size(file: string, signal?: AbortSignal): Promise<number>;
  /** At most so many bytes of a file from an offset on; empty behind its end. */
  read(file: string, offset: number, length: number, signal?: AbortSignal): Promise<SandboxPart>;
}

/** Most that the agent hands out at once, bytes: its pages of memory are 4 KiB, ours 64 KiB. */
export const longestPart = 65_536;

/**
 * The sandbox of a task, through Admin Router (`/agent/ID/…`, DC/OS 1.8 and later). Throws `SANDBOX-GONE`
 * where the agent does not answer any more or has cleared it away, and what a `Send` throws.
 */
export async function sandboxOf(
  send: Send,
  task: Pick<MesosTask, 'id' | 'agentId' | 'executor' | 'framework'>,
  signal?: AbortSignal,
): Promise<Sandbox> {
  const agent = `/agent/${encodeURIComponent(task.agentId)}`;
  const gone = () => refuse('SANDBOX-GONE', { task: task.id }, { kind: 'invalid' });
  const state = await send(`${agent}/slave(1)/state`, { signal, timeoutMs: patienceMs });
  // 404 of an agent that Admin Router does not know, 502 of one that does not answer.
  if (state.status === 404 || state.status === 502 || state.status === 504) gone();
  const parsed = agentAnswer.safeParse(parseJson(state.body));
  if (state.status !== 200 || !parsed.success) throw unexpected(state);
  const { frameworks, completed_frameworks: before } = parsed.data;
  const directory =
    [...frameworks, ...before]
      .filter(({ id }) => id === task.framework.id)
      .flatMap(({ executors, completed_executors: ended }) => [...executors, ...ended])
      .find(({ id }) => id === task.executor)?.directory ?? gone();

  const ask = async (
    file: string,
    offset: number,
    length: number,
    left?: AbortSignal,
  ): Promise<SandboxPart> => {
    const query = new URLSearchParams({ path: `${directory}/${file}`, offset: String(offset) });
    if (length > 0) query.set('length', String(length));
    const answer = await send(`${agent}/files/read?${query}`, { signal: left });
    if (answer.status === 404) return { text: '', offset: 0 };
    return partOf(answer);
  };
  return {
    // An offset of -1 asks for the size alone.
    size: async (file, left) => (await ask(file, -1, 0, left)).offset,
    read: (file, offset, length, left) => ask(file, offset, length, left),
  };
}

const patienceMs = 5_000;

function partOf(answer: DcosAnswer): SandboxPart {
  const parsed = readAnswer.safeParse(parseJson(answer.body));
  if (answer.status !== 200 || !parsed.success) throw unexpected(answer);
  return { text: parsed.data.data, offset: parsed.data.offset };
}
