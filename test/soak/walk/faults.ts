import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What goes wrong around a process; may be changed while it runs. */
export interface Faults {
  /** DCOS_VAGRANT_SIMULATE_FAILURE; empty for none. */
  failure: string;
  /** Writes that still fit on the disk; null where there is room. */
  room: number | null;
  /** How far the clock is off, ms. */
  clockMs: number;
}

/**
 * Lets this process meet a full disk and a clock that jumps. Must be called before anything is loaded
 * that writes: named imports of Node's own modules are exchanged.
 */
export async function installFaults(faults: Faults): Promise<void> {
  const refuseWhenFull = () => {
    if (faults.room === null) return;
    if (faults.room > 0) faults.room -= 1;
    else throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  };
  const guarded = <Arguments extends unknown[], Answer>(write: (...args: Arguments) => Answer) =>
    function (this: unknown, ...args: Arguments): Answer {
      refuseWhenFull();
      return write.apply(this, args);
    };
  const guardedAsync = <Arguments extends unknown[], Answer>(
    write: (...args: Arguments) => Promise<Answer>,
  ) =>
    async function (this: unknown, ...args: Arguments): Promise<Answer> {
      refuseWhenFull();
      return write.apply(this, args);
    };
  const { promises } = fs;
  Object.assign(fs, { writeSync: guarded(fs.writeSync), writeFileSync: guarded(fs.writeFileSync) });
  Object.assign(promises, { writeFile: guardedAsync(promises.writeFile) });
  const path = join(tmpdir(), `dv-faults-${process.pid}`);
  const handle = await promises.open(path, 'w');
  const shared: { writeFile: typeof handle.writeFile; write: typeof handle.write } =
    Object.getPrototypeOf(handle);
  Object.assign(shared, {
    writeFile: guardedAsync(shared.writeFile),
    write: guardedAsync(shared.write as (...args: unknown[]) => Promise<unknown>),
  });
  await handle.close();
  await promises.rm(path);
  syncBuiltinESMExports();
  globalThis.Date = offDate(faults);
}

function offDate(faults: Faults): DateConstructor {
  const Right = Date;
  return class extends Right {
    constructor(...given: [] | [number | string | Date]) {
      super(given.length === 0 ? Right.now() + faults.clockMs : given[0]);
    }

    static override now(): number {
      return Right.now() + faults.clockMs;
    }
  } as DateConstructor;
}
