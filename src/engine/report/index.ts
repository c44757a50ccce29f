import { type FileHandle, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ReportPage, ReportPart, ReportPreview } from '../../shared/api/report.ts';
import { refuse } from '../../shared/problem.ts';
import { ensureFolder, errorCode, writeFileAtomic, writeProblem } from '../storage/index.ts';
import { collect } from './collect/collect.ts';
import type { ReportSources } from './collect/sources.ts';
import { type Draft, draftOf } from './draft.ts';
import { redactAll } from './redact.ts';

export type { ReportSources } from './collect/sources.ts';

/**
 * Reports of what went wrong, for whoever helps: everything that is known of this computer and its
 * clusters but secrets and names. Nothing is sent anywhere. A report is made once, shown, and saved as it
 * was shown.
 */
export interface Reports {
  /** Of a cluster, or with null of all. Takes some seconds. Throws `CLUSTER-UNKNOWN` (invalid). */
  preview(name: string | null, signal?: AbortSignal): Promise<ReportPreview>;
  /** Lines of an entry. Throws `REPORT-GONE` and `REPORT-ENTRY-UNKNOWN` (invalid). */
  page(id: string, entry: string, first: number, count: number): ReportPage;
  /** What the file is called unless the user names it otherwise. Throws `REPORT-GONE` (invalid). */
  fileName(id: string): string;
  /**
   * Writes it; null is a file in the data folder's `reports`. A file that is there is left alone unless
   * `overwrite`: `REPORT-EXISTS` (invalid). Throws `REPORT-GONE` (invalid) and the problems of writing.
   */
  save(id: string, path: string | null, options?: { readonly overwrite?: boolean }): Promise<Saved>;
  /** At most 1 MiB of the archive. Throws `REPORT-GONE` (invalid). */
  part(id: string, offset: number): ReportPart;
}

export interface Saved {
  readonly path: string;
  readonly bytes: number;
}

export interface ReportOptions {
  readonly sources: ReportSources;
  /** How long one is kept to be looked at and saved, ms. */
  readonly keepMs?: number;
}

/** Long enough to read one before it is saved. */
const usualKeepMs = 30 * 60_000;
/** Each is some MiB of memory. */
const mostKept = 3;
const partBytes = 1024 * 1024;

export function createReports({ sources, keepMs = usualKeepMs }: ReportOptions): Reports {
  const drafts = new Map<string, Draft>();

  const forget = (id: string) => drafts.delete(id);
  const draftNamed = (id: string): Draft => {
    return drafts.get(id) ?? refuse('REPORT-GONE', {}, { kind: 'invalid' });
  };

  return {
    async preview(name, signal) {
      const collected = await unlessAborted(collect(sources, name), signal);
      const entries = await redactAll(collected, sources.names(), signal);
      const draft = await draftOf(name, entries, new Date());
      const { id } = draft.preview;
      drafts.set(id, draft);
      for (const old of [...drafts.keys()].slice(0, -mostKept)) forget(old);
      setTimeout(() => forget(id), keepMs).unref();
      return draft.preview;
    },
    page(id, entry, first, count) {
      const page = draftNamed(id).page(entry, first, count);
      return page ?? refuse('REPORT-ENTRY-UNKNOWN', { entry }, { kind: 'invalid' });
    },
    fileName: (id) => draftNamed(id).preview.fileName,
    async save(id, path, { overwrite = false } = {}) {
      const { zip, preview } = draftNamed(id);
      const target = path ?? join(sources.data, 'reports', preview.fileName);
      if (path === null) await ensureFolder(dirname(target));
      if (overwrite) await writeFileAtomic(target, zip, { mode: 0o600 });
      else await writeNew(target, zip);
      return { path: target, bytes: zip.length };
    },
    part(id, offset) {
      const { zip } = draftNamed(id);
      const bytes = new Uint8Array(zip.subarray(offset, offset + partBytes));
      return { data: new Blob([bytes]), total: zip.length };
    },
  };
}

/** What is asked of programs and machines may go on for some seconds, and nobody waits for it then. */
async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  signal.throwIfAborted();
  const { promise, reject } = Promise.withResolvers<never>();
  const aborted = () => reject(signal.reason);
  signal.addEventListener('abort', aborted, { once: true });
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener('abort', aborted);
    work.catch(() => undefined);
  }
}

/** Writes a file where there is none; what could not be written whole is taken away again. */
async function writeNew(path: string, bytes: Buffer): Promise<void> {
  try {
    await using file = await open(path, 'wx', 0o600);
    await writeAll(file, bytes).catch(async (error: unknown) => {
      await rm(path, { force: true });
      throw error;
    });
  } catch (error) {
    if (errorCode(error) === 'EEXIST') refuse('REPORT-EXISTS', { path }, { kind: 'invalid', path });
    throw writeProblem(path, error);
  }
}

async function writeAll(file: FileHandle, bytes: Buffer): Promise<void> {
  await file.writeFile(bytes);
  await file.sync();
}
