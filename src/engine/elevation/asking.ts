import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, win32 } from 'node:path';
import type { ElevationOutcome } from '../../shared/elevation/change.ts';
import { renderText } from '../../shared/messages/message.ts';
import type { Run, RunOptions, RunResult } from '../process/index.ts';
import { outcomeOfHelper, outcomeOfOsascript, outcomeOfPkexec, outcomeOfRunAs } from './answer.ts';
import { appleScript, powerShellAsker, powerShellHelper, shellHelper } from './helper.ts';

/** What a helper is given: the request on standard input, and the files for the words of a problem. */
export interface Errand {
  readonly request: Buffer;
  readonly files: readonly string[];
  readonly signal?: AbortSignal;
}

export interface Asking {
  readonly run: Run;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where packages put the helper; used only where it is the system's own and the same text. */
  readonly installedHelper?: string;
}

/** As packages install it, with a polkit action of its own (packaging/polkit.policy). */
const defaultInstalledHelper = '/usr/libexec/dcos-vagrant-desktop/elevation-helper';

/** Has polkit ask for an administrator, through whichever agent the user's session has. */
export async function withPkexec(errand: Errand, asking: Asking): Promise<ElevationOutcome> {
  const helper = await shellHelper();
  const path = asking.installedHelper ?? defaultInstalledHelper;
  const command = (await isSystems(path, helper))
    ? [path]
    : ['/bin/sh', '-c', helper, 'dcos-vagrant-desktop'];
  const answer = await go(errand, asking, {
    file: 'pkexec',
    // The agent of a terminal would write into our output.
    args: ['--disable-internal-agent', ...command],
    // pkexec refuses a SHELL that /etc/shells does not name.
    env: { LC_ALL: 'C', SHELL: undefined },
    input: errand.request,
  });
  return outcomeOfHelper(answer, errand.files) ?? outcomeOfPkexec(answer);
}

/** Has macOS ask. Its `do shell script` has no standard input, so the request is a private file. */
export async function withOsascript(errand: Errand, asking: Asking): Promise<ElevationOutcome> {
  const folder = await mkdtemp(join(tmpdir(), 'dcos-vagrant-'));
  try {
    const request = join(folder, 'request');
    await writeFile(request, errand.request, { mode: 0o600, flag: 'wx' });
    const words = renderText({ code: 'elevation.prompt' });
    const answer = await go(errand, asking, {
      file: '/usr/bin/osascript',
      args: ['-e', await appleScript(), await shellHelper(), request, words],
    });
    return outcomeOfOsascript(answer, errand.files);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Has Windows ask (user account control). */
export async function withRunAs(errand: Errand, asking: Asking): Promise<ElevationOutcome> {
  const answer = await go(errand, asking, {
    ...powerShell(asking, await powerShellAsker()),
    env: { DCOS_VAGRANT_ELEVATION_HELPER: await powerShellHelper('over-pipe') },
    input: errand.request,
  });
  return outcomeOfHelper(answer, errand.files) ?? outcomeOfRunAs(answer);
}

/** Where other files than the system's stand in, and where the copies of old versions go. */
export interface Places {
  readonly hosts?: string;
  readonly networks?: string;
  readonly cli?: string;
  readonly state: string;
}

/** The same helper with this user's own rights: nobody is asked. `null` places are the system's. */
export async function directly(
  errand: Errand,
  asking: Asking,
  places: Places | null,
  platform: NodeJS.Platform,
): Promise<ElevationOutcome> {
  const named = ['hosts', 'networks', 'cli', 'state'].map((name) => [
    `DCOS_VAGRANT_ELEVATION_${name.toUpperCase()}`,
    places?.[name as keyof Places],
  ]);
  // An app that pkexec itself started would else look like a helper that it gave rights to.
  const env = { ...Object.fromEntries(named), PKEXEC_UID: undefined };
  const program =
    platform === 'win32'
      ? powerShell(asking, await powerShellHelper('from-stdin'))
      : { file: '/bin/sh', args: ['-c', await shellHelper(), 'dcos-vagrant-desktop'] };
  const answer = await go(errand, asking, { ...program, env, input: errand.request });
  return outcomeOfHelper(answer, errand.files) ?? outcomeOfRunAs(answer);
}

function powerShell({ env }: Asking, script: string): Pick<RunOptions, 'file' | 'args'> {
  const folder = win32.join(env.SystemRoot ?? 'C:\\Windows', 'System32', 'WindowsPowerShell');
  return {
    file: win32.join(folder, 'v1.0', 'powershell.exe'),
    // InputFormat None: else PowerShell itself reads the standard input that the script wants.
    args: ['-NoProfile', '-NonInteractive', '-InputFormat', 'None', '-EncodedCommand', script],
  };
}

const everyExitCode = Array.from({ length: 256 }, (_, code) => code);

function go(
  { signal }: Errand,
  { run }: Asking,
  program: Pick<RunOptions, 'file' | 'args' | 'env' | 'input'>,
): Promise<RunResult> {
  return run({
    purpose: 'change files that belong to the administrator',
    allowedExitCodes: everyExitCode,
    ...program,
    ...(signal && { signal }),
  });
}

async function isSystems(path: string, text: string): Promise<boolean> {
  try {
    const { uid, mode } = await stat(path);
    return uid === 0 && (mode & 0o022) === 0 && (await readFile(path, 'utf8')) === text;
  } catch {
    return false;
  }
}
