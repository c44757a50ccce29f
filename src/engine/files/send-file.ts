import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { refuse } from '../../shared/problem.ts';
import type { SshConnection } from '../ssh/connection.ts';
import { refuseFailure, runRemote } from './remote-script.ts';

export interface SendFileRequest {
  readonly machine: string;
  /** Absolute path of a file on this computer. */
  readonly source: string;
  /** Path on the machine; a folder there, or what ends in `/`, takes the file under its own name. */
  readonly destination: string;
  /** Replaces a file that is there. */
  readonly replace: boolean;
  readonly signal?: AbortSignal | undefined;
  /** 0..1 */
  readonly onProgress?: (fraction: number) => void;
}

/**
 * Copies a file onto a machine, with its permissions; it belongs to whom the file it replaces belongs to,
 * else to the owner of the folder. It is whole or not there. Gives its path on the machine. Throws
 * `FILES-NOT-A-FILE`, `FILES-THERE-ALREADY`, `FILES-NOT-A-PLACE` (all invalid), and what ssh throws.
 */
export async function sendFile(
  connection: SshConnection,
  { machine, source, destination, replace, signal, onProgress }: SendFileRequest,
): Promise<string> {
  const about = await stat(source).catch(() => null);
  if (about === null || !about.isFile()) {
    return refuse('FILES-NOT-A-FILE', { path: source }, { kind: 'invalid', path: source });
  }
  const common = [destination, basename(source), replace ? 'yes' : 'no'];
  // Before a large file travels for nothing.
  const look = { machine, name: 'place-file.sh', args: ['look', ...common] };
  refuseFailure(look, await runRemote(connection, look, { signal }), destination);
  const part = `/var/tmp/dcos-vagrant-sent-${randomBytes(6).toString('hex')}`;
  await connection.upload(source, part, {
    ...(signal && { signal }),
    ...(onProgress && { onProgress }),
  });
  const mode = (about.mode & 0o777).toString(8);
  const place = { machine, name: 'place-file.sh', args: ['place', ...common, part, mode] };
  const placed = await runRemote(connection, place, { signal });
  refuseFailure(place, placed, destination);
  return placed.stdout.trim();
}
