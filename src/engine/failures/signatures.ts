import { parse } from 'yaml';
import { z } from 'zod';
import { failurePages } from '../../shared/diagnosis/diagnosis.ts';
import { en } from '../../shared/messages/en/index.ts';
import type { MessageCode } from '../../shared/messages/message.ts';
import { resourceText } from '../resources.ts';
import { compilePattern } from './pattern.ts';

const known = z.custom<MessageCode>((code) => typeof code === 'string' && code in en, {
  error: ({ input }) => `There is no message ${String(input)}.`,
});

const signature = z.strictObject({
  /** Its cause and remedy are the message `failure.<id>`. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  part: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  role: z.enum(['cause', 'symptom', 'harmless']).default('cause'),
  patterns: z.array(z.string().superRefine(tellsNotCompiled)).min(1),
  samples: z.array(z.string().min(1)).min(1),
  outranks: z.array(z.string()).default([]),
  problems: z.array(known).default([]),
  action: z
    .union([z.strictObject({ doctor: z.string() }), z.strictObject({ page: z.enum(failurePages) })])
    .optional(),
  source: z.string().min(1),
  fromMemory: z.literal(true).optional(),
});

/** resources/failure-signatures.yaml; every pattern in it is a safe one. */
export const signatureFile = z
  .strictObject({ signatures: z.array(signature) })
  .superRefine(({ signatures }, context) => {
    const ids = new Set<string>();
    for (const { id } of signatures) {
      if (ids.has(id)) context.addIssue({ code: 'custom', message: `${id} is there twice.` });
      if (!(`failure.${id}` in en)) {
        context.addIssue({ code: 'custom', message: `There is no message failure.${id}.` });
      }
      ids.add(id);
    }
    for (const { id, outranks } of signatures) {
      for (const other of outranks.filter((each) => !ids.has(each) || each === id)) {
        context.addIssue({ code: 'custom', message: `${id} outranks ${other}, which is none.` });
      }
    }
  });

type SignatureEntry = z.infer<typeof signature>;

/** A known failure, ready to be looked for. */
export interface Signature extends Omit<SignatureEntry, 'patterns' | 'samples' | 'source'> {
  readonly cause: MessageCode;
  readonly patterns: readonly RegExp[];
}

let entries: Promise<readonly SignatureEntry[]> | undefined;
let signatures: Promise<readonly Signature[]> | undefined;

/** The known failures; read once. */
export function readSignatures(): Promise<readonly Signature[]> {
  signatures ??= readEntries().then((read) => read.map(compile));
  return signatures;
}

/** A line that the failure of that id shows itself by; null where there is none of that id. */
export async function sampleOf(id: string): Promise<string | null> {
  return (await readEntries()).find((entry) => entry.id === id)?.samples[0] ?? null;
}

function readEntries(): Promise<readonly SignatureEntry[]> {
  entries ??= resourceText('failure-signatures.yaml').then(
    (text) => signatureFile.parse(parse(text)).signatures,
  );
  return entries;
}

function compile({ samples: _, source: __, patterns, ...entry }: SignatureEntry): Signature {
  const cause = known.parse(`failure.${entry.id}`);
  return { ...entry, cause, patterns: patterns.map(compilePattern) };
}

function tellsNotCompiled(source: string, context: z.RefinementCtx): void {
  try {
    compilePattern(source);
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as Error).message });
  }
}
