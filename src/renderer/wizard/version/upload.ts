/** A part of a file on its way to the engine. */
interface Part {
  readonly id: string;
  readonly fileName: string;
  readonly offset: number;
  readonly data: Blob;
  readonly last: boolean;
}

interface UploadOptions {
  readonly file: Pick<File, 'name' | 'size' | 'slice'>;
  /** One for each file. */
  readonly id: string;
  readonly signal: AbortSignal;
  send(part: Part): Promise<{ path: string | null }>;
  /** Told after each part, bytes. */
  progress(bytes: number): void;
}

/** Size of a part, bytes: small enough that other calls find room between them. */
export const partBytes = 1024 * 1024;

/** Sends a file in parts, one after the other; gives its path on the engine's computer. */
export async function uploadFile(options: UploadOptions): Promise<string> {
  const { file, id, signal, send, progress } = options;
  for (let offset = 0; ; offset += partBytes) {
    signal.throwIfAborted();
    const end = Math.min(offset + partBytes, file.size);
    const data = file.slice(offset, end);
    const last = end >= file.size;
    const { path } = await send({ id, fileName: file.name, offset, data, last });
    progress(end);
    if (path !== null) return path;
    if (last) throw new Error('The last part of a file was not taken as such.');
  }
}
