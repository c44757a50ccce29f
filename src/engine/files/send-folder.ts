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
  const archive = createGzip();
  const stdin = new PassThrough();
  archive.pipe(stdin);
  let broken: unknown;
  // A file that cannot be read, or nobody wants it any more: the machine sees the end of an archive that is
  // not whole, and drops it.
  const packed = pipeline(Readable.from(tarOf(folder, entries)), archive).catch(
    (error: unknown) => {
      broken = error;
      stdin.end();
    },
  );
  const stop = () => archive.destroy();
  signal?.addEventListener('abort', stop, { once: true });
  const said: Buffer[] = [];
  const stderr = new PassThrough();
  stderr.on('data', (chunk: Buffer) => said.push(chunk));
  try {
    const stdout = new PassThrough().resume();
    const code = await connection.attach(await argvOf(script), { stdin, stdout, stderr });
    signal?.throwIfAborted();
    if (broken !== undefined) throw broken;
    refuseFailure(script, { code, stderr: Buffer.concat(said).toString('utf8') }, path);
  } finally {
    signal?.removeEventListener('abort', stop);
    // Where the machine ended before it had read all.
    archive.destroy();
    await packed;
  }
}
