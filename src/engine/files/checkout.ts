import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { refuse } from '../../shared/problem.ts';
import type { SshConnection } from '../ssh/connection.ts';
import { type FolderToSend, folderToSend, sendFolder } from './send-folder.ts';

/** What of a DC/OS checkout goes to masters. Source: dcos/dcos-e2e, `minidcos vagrant sync`. */
export interface Checkout {
  /** A checkout of DC/OS Enterprise, not of open DC/OS. */
  readonly enterprise: boolean;
  readonly tests: FolderToSend;
  /** The python code of `bootstrap`; null where the checkout has none. */
  readonly bootstrap: FolderToSend | null;
}

const active = '/opt/mesosphere/active';
const testsFolder = `${active}/dcos-integration-test`;
const pythons = `${active}/bootstrap/lib`;

/** Reads what is to go. Throws `SYNC-NOT-A-CHECKOUT` (invalid). */
export async function readCheckout(folder: string): Promise<Checkout> {
  const packages = join(folder, 'packages');
  const tests = join(packages, 'dcos-integration-test', 'extra');
  if (!existsSync(tests)) refuse('SYNC-NOT-A-CHECKOUT', { path: tests }, { kind: 'invalid' });
  const bootstrap = join(packages, 'bootstrap', 'extra', 'dcos_internal_utils');
  return {
    // Only there it says what is upstream of it.
    enterprise: existsSync(join(packages, 'upstream.json')),
    tests: await folderToSend(tests, isSource),
    bootstrap: existsSync(bootstrap) ? await folderToSend(bootstrap, isSource) : null,
  };
}

/** Brings the checkout's tests and bootstrap code onto a master of an open or an Enterprise cluster. */
export async function sendCheckout(
  connection: SshConnection,
  machine: string,
  { enterprise, tests, bootstrap }: Checkout,
  clusterIsEnterprise: boolean,
  signal?: AbortSignal,
): Promise<void> {
  if (clusterIsEnterprise && !enterprise) {
    const script = { machine, name: 'open-tests.sh', args: [] };
    return sendFolder(connection, tests, script, testsFolder, signal);
  }
  if (bootstrap !== null) {
    const into = `${pythons}/${await pythonOf(connection, machine)}/site-packages/dcos_internal_utils`;
    await place(bootstrap, into, 'add');
  }
  await place(tests, testsFolder, 'tests');

  function place(folder: FolderToSend, into: string, mode: string): Promise<void> {
    const script = { machine, name: 'place-folder.sh', args: [into, mode] };
    return sendFolder(connection, folder, script, into, signal);
  }
}

/** Each DC/OS has a python of its own. */
async function pythonOf(connection: SshConnection, machine: string): Promise<string> {
  const { stdout } = await connection.exec(['ls', pythons], { timeoutMs: 20_000 });
  const found = stdout.split('\n').find((name) => /^python3(\.\d+)?$/.test(name));
  return found ?? refuse('SYNC-NO-DCOS', { machine }, { machine });
}

/** What python and pytest leave behind is nobody's work. */
function isSource(name: string): boolean {
  return name !== '__pycache__' && !name.endsWith('.pyc');
}
