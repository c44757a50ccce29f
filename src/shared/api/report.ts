import * as z from 'zod';
import { clusterName } from './requests.ts';

/** One file of a report, as it would be saved. */
export interface ReportEntry {
  /** Path in the archive, `clusters/demo/journal.ndjson`. */
  readonly name: string;
  /** Bytes, unpacked. */
  readonly bytes: number;
  readonly lines: number;
  /** How many places of it were masked. */
  readonly masked: number;
}

/** A report that can be looked at and saved; it is kept for some minutes. */
export interface ReportPreview {
  readonly id: string;
  /** The cluster it is about; null for all of them. */
  readonly cluster: string | null;
  /** What the file is called unless the user names it otherwise. */
  readonly fileName: string;
  readonly entries: readonly ReportEntry[];
  /** Bytes of all entries, unpacked. */
  readonly bytes: number;
  /** Bytes of the archive. */
  readonly packedBytes: number;
}

/** Lines of an entry; `first` is the index of the first one, 0-based. */
export interface ReportPage {
  readonly first: number;
  readonly lines: readonly string[];
  /** How many the entry has. */
  readonly total: number;
}

/** Where a report was saved; null where the user chose no place. */
export interface SavedReport {
  readonly path: string | null;
  readonly bytes: number;
}

/** A part of the archive, for a page that saves it by itself. */
export interface ReportPart {
  readonly data: Blob;
  /** Bytes of the archive. */
  readonly total: number;
}

const id = z.string().min(1).max(60);
export const reportRequest = z.strictObject({ name: clusterName.nullable() });
export const reportPageRequest = z.strictObject({
  id,
  entry: z.string().min(1).max(500),
  first: z.int().min(0),
  count: z.int().min(1).max(1000),
});
export const savedReportRequest = z.strictObject({ id });
export const reportPartRequest = z.strictObject({ id, offset: z.int().min(0) });
