import { createHash, randomBytes } from 'node:crypto';
import { chmod, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ProblemError, problem, refuse } from '../../../shared/problem.ts';
import type { Run } from '../../process/index.ts';
import { ensureFolder, namesIn, readGivenFile, writeProblem } from '../../storage/index.ts';
import { executableOf, headBytes } from './executable.ts';

/** A program that was seen to run here. */
export interface CheckedProgram {
  readonly bytes: Buffer;
  readonly sha256: string;
  /** As it says itself. */
  readonly version: string;
}

export interface CheckDependencies {
  readonly run: Run;
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  /** Folder for a copy that nobody else touches. */
  readonly incoming: string;
  /** File name of the tool: `dcos`, `dcos.exe`. */
  readonly file: string;
  /** How long `--version` may take, ms. */
  readonly versionTimeoutMs?: number;
}

/** The tool has some 20 MB; what is far larger is something else. */
const mostBytes = 96 * 1024 * 1024;

/** The first of them unpack themselves at each start, and a virus scanner looks on. */
const usualTimeoutMs = 30_000;

/**
 * Looks at a file that would become the tool: an executable of this system and architecture, whole, that
 * tells its version. It is run from a copy, in an empty home, so that it reads no settings and asks no
 * cluster. Throws `DCOS-CLI-NOT-A-PROGRAM`, `DCOS-CLI-OTHER-SYSTEM`, `DCOS-CLI-OTHER-ARCHITECTURE`,
 * `DCOS-CLI-CUT-OFF`, `DCOS-CLI-DOES-NOT-RUN`, `DCOS-CLI-NOT-THE-TOOL` and what reading a given file throws.
 */
export async function checkProgram(
  path: string,
  dependencies: CheckDependencies,
  signal?: AbortSignal,
): Promise<CheckedProgram> {
  const bytes = await readGivenFile(path, mostBytes);
  refuseOther(path, bytes, dependencies);
  const version = await versionOf(path, bytes, dependencies, signal);
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex'), version };
}

function refuseOther(path: string, bytes: Buffer, { platform, arch }: CheckDependencies): void {
  const extra = { kind: 'invalid', path } as const;
  const found = executableOf(bytes.subarray(0, headBytes));
  if (found.kind === 'other') {
    throw new ProblemError(problem('DCOS-CLI-NOT-A-PROGRAM', { path, found: found.what }, extra));
  }
  if (found.system !== platform) {
    refuse('DCOS-CLI-OTHER-SYSTEM', { path, found: systemNames[found.system] }, extra);
  }
  const runs = runsHere[platform]?.[arch] ?? [arch];
  if (!found.architectures.some((each) => runs.includes(each))) {
    const params = { path, found: found.architectures.join(', '), arch };
    refuse('DCOS-CLI-OTHER-ARCHITECTURE', params, extra);
  }
  if (bytes.length > mostBytes || bytes.length < found.bytes) {
    const params = { path, bytes: bytes.length, expected: found.bytes };
    refuse('DCOS-CLI-CUT-OFF', params, extra);
  }
}

const systemNames = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' } as const;

/** What an architecture runs beside its own code. */
const runsHere: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  darwin: { arm64: ['arm64', 'x64'] },
  win32: { arm64: ['arm64', 'x64', 'ia32'], x64: ['x64', 'ia32'] },
};

const trial = 'trial-';

/** A crash leaves what it tried out; who installs does so alone. */
async function sweep(incoming: string): Promise<void> {
  for (const name of (await namesIn(incoming)).filter((each) => each.startsWith(trial))) {
    await rm(join(incoming, name), { recursive: true, force: true });
  }
}

async function versionOf(
  path: string,
  bytes: Buffer,
  { run, incoming, file, versionTimeoutMs = usualTimeoutMs }: CheckDependencies,
  signal: AbortSignal | undefined,
): Promise<string> {
  const folder = join(incoming, `${trial}${randomBytes(4).toString('hex')}`);
  await sweep(incoming);
  const copy = join(folder, file);
  await ensureFolder(folder);
  try {
    await writeFile(copy, bytes, { mode: 0o700 }).catch((error: unknown) => {
      throw writeProblem(copy, error);
    });
    await chmod(copy, 0o700);
    const { stdout, stderr } = await run({
      purpose: 'asking the DC/OS CLI for its version',
      file: copy,
      args: ['--version'],
      cwd: folder,
      env: {
        ...withoutSettings,
        HOME: folder,
        USERPROFILE: folder,
        DCOS_DIR: join(folder, '.dcos'),
      },
      timeoutMs: versionTimeoutMs,
      ...(signal && { signal }),
    });
    // `dcoscli.version=1.2.0`, one of some lines.
    const told = /^dcoscli\.version\s*=\s*v?(\d+(?:\.\d+)+(?:-[\w.]+)?)\s*$/m.exec(stdout)?.[1];
    if (told !== undefined) return told;
    const detail = (`${stdout}\n${stderr}`.trim().split('\n')[0] ?? '').slice(0, 200);
    return refuse('DCOS-CLI-NOT-THE-TOOL', { path, detail }, { kind: 'invalid', path });
  } catch (error) {
    if (!(error instanceof ProblemError) || !isOfTheRun(error)) throw error;
    const { command } = error.problem;
    throw new ProblemError(
      problem(
        'DCOS-CLI-DOES-NOT-RUN',
        { path, detail: error.message.replaceAll(copy, basename(copy)).replace(/\.$/, '') },
        { kind: 'invalid', path, ...(command && { command }) },
      ),
      { cause: error },
    );
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
}

function isOfTheRun({ problem: { code } }: ProblemError): boolean {
  return code.startsWith('PROGRAM-');
}

/** The tool reads these before any file. */
const withoutSettings = {
  DCOS_CONFIG: undefined,
  DCOS_CLUSTER: undefined,
  DCOS_URL: undefined,
  DCOS_DCOS_URL: undefined,
  DCOS_ACS_TOKEN: undefined,
  DCOS_DCOS_ACS_TOKEN: undefined,
};
