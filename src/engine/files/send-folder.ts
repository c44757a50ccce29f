import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { SshConnection } from '../ssh/connection.ts';
import { entriesOf, type FolderEntry, tarOf } from './folder-tar.ts';
import { argvOf, type RemoteScript, refuseFailure } from './remote-script.ts';

export interface FolderToSend {
  readonly folder: string;
  readonly entries: readonly FolderEntry[];
}

export async function folderToSend(
  folder: string,
  wanted?: (name: string) => boolean,
): Promise<FolderToSend> {
  return { folder, entries: await entriesOf(folder, wanted) };
}

/** Gives the folder's archive to a script on the machine, which puts it in its place once it is whole. */
export async function sendFolder(
  connection: SshConnection,
  { folder, entries }: FolderToSend,
  script: RemoteScript,
  path: string,
  signal?: AbortSignal,
): Promise<void> {
  const broken = new AbortController();
  const archive = createGzip();
  const packed = pipeline(Readable.from(tarOf(folder, entries)), archive);
  // A file that cannot be read: the machine sees the end of an archive that is not whole, and drops it.
  packed.catch((error: unknown) => broken.abort(error));
  const said: Buffer[] = [];
  const stderr = new PassThrough();
  stderr.on('data', (chunk: Buffer) => said.push(chunk));
  const code = await connection.attach(await argvOf(script), {
    stdin: archive,
    stdout: new PassThrough().resume(),
    stderr,
    signal: signal === undefined ? broken.signal : AbortSignal.any([signal, broken.signal]),
  });
  signal?.throwIfAborted();
  if (broken.signal.aborted) throw broken.signal.reason;
  archive.destroy();
  await packed.catch(() => undefined);
  refuseFailure(script, { code, stderr: Buffer.concat(said).toString('utf8') }, path);
}
