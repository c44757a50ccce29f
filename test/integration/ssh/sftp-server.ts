import { close, fchmod, open, rename, stat, unlink, write } from 'node:fs';
import ssh2, { type SFTPWrapper } from 'ssh2';

const { OPEN_MODE, STATUS_CODE } = ssh2.utils.sftp;

/** As much of SFTP as an upload needs, on the real file system. */
export function serveFiles(sftp: SFTPWrapper): void {
  const handles = new Map<number, number>();
  let last = 0;
  const fileOf = (handle: Buffer) => handles.get(handle.readUInt32BE(0)) ?? -1;
  const answer = (id: number) => (error: Error | null) =>
    sftp.status(id, error === null ? STATUS_CODE.OK : STATUS_CODE.FAILURE, error?.message);

  sftp.on('OPEN', (id, path, flags) => {
    if ((flags & OPEN_MODE.WRITE) === 0) return sftp.status(id, STATUS_CODE.OP_UNSUPPORTED);
    open(path, 'w', (error, fd) => {
      if (error !== null) return answer(id)(error);
      last += 1;
      handles.set(last, fd);
      const handle = Buffer.alloc(4);
      handle.writeUInt32BE(last, 0);
      sftp.handle(id, handle);
    });
  });
  sftp.on('WRITE', (id, handle, offset, data) => {
    write(fileOf(handle), data, 0, data.length, offset, (error) => answer(id)(error));
  });
  sftp.on('FSETSTAT', (id, handle, attributes) => {
    fchmod(fileOf(handle), attributes.mode ?? 0o600, answer(id));
  });
  sftp.on('CLOSE', (id, handle) => close(fileOf(handle), answer(id)));
  sftp.on('REMOVE', (id, path) => unlink(path, answer(id)));
  sftp.on('RENAME', (id, from, to) => {
    // As SFTP version 3 wants it: an existing target is an error.
    stat(to, (missing) => {
      if (missing === null) sftp.status(id, STATUS_CODE.FAILURE, 'target exists');
      else rename(from, to, answer(id));
    });
  });
}
