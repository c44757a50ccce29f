import { randomBytes } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import type { Client, SFTPWrapper } from 'ssh2';
import { ProblemError, problem } from '../../shared/problem.ts';
import type { UploadOptions } from './connection.ts';
import { connectionLost } from './exec.ts';
import { cancelled, watchForStop } from './stop.ts';

// 64 writes of 32 KiB on their way at once: then a round trip costs nothing on a host-only network.
const WRITERS = 64;
const CHUNK_BYTES = 32 * 1024;

/** Copies a local file over SFTP; see `SshConnection.upload`. */
export async function uploadFile(
  client: Client,
  machine: string,
  localPath: string,
  remotePath: string,
  options: UploadOptions = {},
): Promise<void> {
  if (options.signal?.aborted === true) throw cancelled();
  const source = await open(localPath, 'r');
  const sftp = await openSftp(client, machine).catch(async (error: unknown) => {
    await source.close();
    throw error;
  });
  const partPath = `${remotePath}.${randomBytes(4).toString('hex')}.part`;
  let stopped: Error | undefined;
  const stop = (reason: Error) => {
    stopped ??= reason;
  };
  const unwatch = watchForStop(options, () => connectionLost(machine), stop);
  // Without this a request that is on its way when the connection ends would never be answered.
  const onLost = new Promise<never>((_resolve, reject) => {
    client.once('close', () => {
      stop(connectionLost(machine));
      reject(connectionLost(machine));
    });
  });
  onLost.catch(() => {});
  try {
    await Promise.race([send(sftp, source, partPath, options, () => stopped), onLost]);
    await Promise.race([rename(sftp, partPath, remotePath), onLost]);
    options.onProgress?.(1);
  } catch (error) {
    stop(connectionLost(machine));
    // Best effort: over a connection that is gone, nothing can be tidied.
    await Promise.race([ask((done) => sftp.unlink(partPath, done)), onLost]).catch(() => {});
    if (error instanceof ProblemError) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    const params = { machine, path: remotePath, detail };
    throw new ProblemError(problem('SSH-UPLOAD-FAILED', params, { machine }), { cause: error });
  } finally {
    unwatch();
    await source.close();
    sftp.end();
  }
}

/** Writes the file in many chunks at once; ends early, with its error, when `stopped` has one. */
async function send(
  sftp: SFTPWrapper,
  source: FileHandle,
  partPath: string,
  options: UploadOptions,
  stopped: () => Error | undefined,
): Promise<void> {
  const { size } = await source.stat();
  const target = await ask<Buffer>((done) => sftp.open(partPath, 'w', options.mode ?? 0o600, done));
  let next = 0;
  let sent = 0;
  const writer = async () => {
    const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
    while (next < size) {
      const reason = stopped();
      if (reason !== undefined) throw reason;
      const offset = next;
      const length = Math.min(CHUNK_BYTES, size - offset);
      next += length;
      await fill(source, buffer, length, offset);
      await ask((done) => sftp.write(target, buffer, 0, length, offset, done));
      sent += length;
      options.onProgress?.(sent / size);
    }
  };
  const writers = Array.from({ length: Math.min(WRITERS, Math.ceil(size / CHUNK_BYTES)) }, writer);
  const results = await Promise.allSettled(writers);
  // The mode given at opening passes the umask of the machine; this does not.
  await ask((done) => sftp.fchmod(target, options.mode ?? 0o600, done));
  await ask((done) => sftp.close(target, done));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

async function fill(source: FileHandle, buffer: Buffer, length: number, offset: number) {
  let have = 0;
  while (have < length) {
    const { bytesRead } = await source.read(buffer, have, length - have, offset + have);
    if (bytesRead === 0) throw new Error('the file became shorter while it was sent');
    have += bytesRead;
  }
}

function openSftp(client: Client, machine: string): Promise<SFTPWrapper> {
  return new Promise((resolve, reject) => {
    const lost = () => reject(connectionLost(machine));
    client.once('close', lost);
    try {
      client.sftp((error, sftp) => {
        client.off('close', lost);
        if (error === undefined) resolve(sftp);
        else reject(connectionLost(machine));
      });
    } catch {
      lost(); // ssh2 throws where the connection is already gone.
    }
  });
}

/** Plain SFTP rename refuses an existing target; OpenSSH's own replaces it in one step. */
async function rename(sftp: SFTPWrapper, from: string, to: string): Promise<void> {
  try {
    await ask((done) => sftp.ext_openssh_rename(from, to, done));
  } catch {
    await ask((done) => sftp.unlink(to, done)).catch(() => {});
    await ask((done) => sftp.rename(from, to, done));
  }
}

function ask<T = void>(
  call: (done: (error?: Error | null, value?: T) => void) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    call((error, value) => (error ? reject(error) : resolve(value as T)));
  });
}
