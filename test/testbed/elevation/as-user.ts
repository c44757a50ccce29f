import { once } from 'node:events';
import { createElevation } from '../../../src/engine/elevation/index.ts';
import { run } from '../../../src/engine/process/index.ts';
import type { PrivilegedChange } from '../../../src/shared/elevation/change.ts';

/** What an unprivileged user's process is told to do; one line of JSON on standard input. */
export interface Orders {
  readonly data: string;
  readonly changes: readonly PrivilegedChange[];
  readonly askAgain: boolean;
  readonly installedHelper: string | null;
}

// The app of an unprivileged user, as far as this test goes: it tells its outcome and who it is.
const [first] = (await once(process.stdin, 'data')) as [Buffer];
const { data, changes, askAgain, installedHelper } = JSON.parse(first.toString()) as Orders;
const elevation = createElevation({
  data,
  env: process.env,
  run,
  ...(installedHelper !== null && { installedHelper }),
});
const outcome = await elevation.apply(changes, { askAgain });
process.stdout.write(JSON.stringify({ outcome, uid: process.getuid?.() }));
process.stdin.destroy();
