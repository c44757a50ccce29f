import { gigabytes } from '../../shared/topology/fit.ts';

/** Bytes in the unit that reads best, one decimal: `791.2 MB`, `1.4 GB`. */
export function readableBytes(bytes: number): string {
  const mebibytes = bytes / 1024 / 1024;
  if (mebibytes >= 1000) return `${gigabytes(mebibytes)} GB`;
  return mebibytes >= 0.1 ? `${mebibytes.toFixed(1)} MB` : `${Math.ceil(bytes / 1024)} KB`;
}

/** Running time as a clock: `0:07`, `12:05`, `1:02:33`. */
export function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes}:${two(seconds % 60)}`;
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}
