import { type Message, say } from '../messages/message.ts';

/** How far a download is, in bytes and ms; null is not known. */
export interface Transfer {
  readonly bytes: number;
  readonly total: number | null;
  readonly bytesPerSecond: number;
  readonly remainingMs: number | null;
}

/** A download's state in a line: `412 of 791 MiB, 10.2 MiB/s, 37 s left`. */
export function transferText({ bytes, total, bytesPerSecond, remainingMs }: Transfer): Message {
  const done = wholeMiB(bytes);
  const rate = (bytesPerSecond / mib).toFixed(1);
  if (total === null) return say('download.progress.unknown', { done, rate });
  const params = { done, total: wholeMiB(total), rate };
  if (remainingMs === null) return say('download.progress.stalled', params);
  return say('download.progress', { ...params, ...timeOf(remainingMs) });
}

/** What was checked of a file that is here. */
export function checkedText(file: {
  readonly verified: boolean;
  readonly algorithm: string;
  readonly hash: string;
}): Message {
  const { verified, algorithm, hash } = file;
  return verified
    ? say('download.verified', { algorithm, hash })
    : say('download.unverified', { hash });
}

const mib = 1024 * 1024;
const wholeMiB = (bytes: number) => Math.floor(bytes / mib);

function timeOf(ms: number): { minutes: number; seconds: string } {
  const seconds = Math.ceil(ms / 1000);
  return { minutes: Math.floor(seconds / 60), seconds: String(seconds % 60).padStart(2, '0') };
}
