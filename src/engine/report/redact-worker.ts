import { parentPort, workerData } from 'node:worker_threads';
import { secretsIn } from './redaction/learn.ts';
import type { Names } from './redaction/names.ts';
import { createRedactor } from './redaction/redactor.ts';

// Takes out of texts what is nobody's business: first looks through all of them for what they call secret,
// then masks that in each. Answers once a text, in their order; the thread ends after the last one.

/** What the thread is given. */
export interface RedactTask {
  readonly names: Names;
  /** Texts that are only looked through. */
  readonly hints: readonly string[];
  readonly entries: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** A text as it may leave this computer. */
export interface RedactedEntry {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly masked: number;
}

const { names, hints, entries } = workerData as RedactTask;
const decoder = new TextDecoder();
const encoder = new TextEncoder();
const texts = entries.map(({ bytes }) => decoder.decode(bytes));
const redact = createRedactor({ ...names, secrets: secretsIn([...hints, ...texts]) });
for (const [index, { name }] of entries.entries()) {
  const { text, count } = redact(texts[index] ?? '');
  const bytes = encoder.encode(text);
  const answer: RedactedEntry = { name: redact(name).text, bytes, masked: count };
  parentPort?.postMessage(answer, [bytes.buffer]);
}
