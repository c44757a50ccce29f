import { type VagrantLogLevel, vagrantLogLevels } from '../../shared/cluster/install-wishes.ts';
import { ProblemError } from '../../shared/problem.ts';
import type { StepContext } from '../operations/step.ts';
import type { Run, RunResult } from '../process/runner.ts';
import { vagrantProblem } from './errors.ts';
import type { VagrantLine } from './machine-readable.ts';
import { parseMachineReadable, readableText } from './machine-readable.ts';
import { downloadFraction, upProgress } from './progress.ts';

/** What of a step's context a run of vagrant uses. */
export type VagrantContext = Pick<
  StepContext,
  'signal' | 'log' | 'progress' | 'onSpawn' | 'onExit'
>;

export interface BoxSource {
  readonly name: string;
  /** File or address; null lets Vagrant look the name up in its public catalogue. */
  readonly url: string | null;
  readonly version: string | null;
}

/**
 * The `vagrant` command in a workspace. Each call runs it once, tells its lines to the context as a
 * person reads them, and throws what `vagrantProblem` makes of a failure. When the context's signal is
 * aborted it gets one SIGINT, finishes its running piece and ends (a second one would make it leave at
 * once, without cleaning up); after 90 s it is killed.
 */
export interface Vagrant {
  /**
   * Creates or boots machines without provisioning them, in parallel where the provider can.
   * Progress of the context is the mean of the machines', 0..1.
   */
  up(machines: readonly string[], context: VagrantContext): Promise<void>;
  halt(machines: readonly string[], context: VagrantContext): Promise<void>;
  /** Exits 0 as well for machines that were never created, which also makes Vagrant forget them. */
  destroy(machines: readonly string[], context: VagrantContext): Promise<void>;
  /** Progress of the context is that of the download, 0..1. */
  boxAdd(box: BoxSource, context: VagrantContext): Promise<void>;
  boxRemove(name: string, context: VagrantContext): Promise<void>;
  validate(options: { ignoreProvider: boolean }, context: VagrantContext): Promise<void>;
}

export interface VagrantOptions {
  readonly run: Run;
  /** The inherited environment; what would lead Vagrant elsewhere is taken out of it. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly provider: 'virtualbox' | 'lxc';
  /** Folder of the Vagrantfile. */
  readonly folder: string;
  /** The program, `vagrant` in PATH unless told. */
  readonly file?: string;
  /** How much it tells; else what the environment's VAGRANT_LOG says. */
  readonly log?: VagrantLogLevel | undefined;
}

export function vagrantIn(options: VagrantOptions): Vagrant {
  const { provider } = options;
  const vagrant = async (
    purpose: string,
    args: readonly string[],
    context: VagrantContext,
    onLine: (line: VagrantLine) => void = () => {},
  ): Promise<void> => {
    const argv = ['--machine-readable', ...args];
    const { exitCode, stdout, stderr } = await runOnce(options, purpose, argv, context, onLine);
    if (exitCode !== 0) {
      const file = options.file ?? 'vagrant';
      throw new ProblemError(vagrantProblem({ argv: [file, ...argv], exitCode, stdout, stderr }));
    }
  };

  return {
    up: (machines, context) =>
      vagrant(
        'create and boot machines',
        ['up', '--provider', provider, '--no-provision', '--parallel', ...machines],
        context,
        upProgress(machines.length, context),
      ),
    halt: (machines, context) => vagrant('stop machines', ['halt', ...machines], context),
    destroy: (machines, context) =>
      vagrant('remove machines', ['destroy', '--force', '--parallel', ...machines], context),
    boxAdd: (box, context) =>
      vagrant('add a box', ['box', 'add', ...boxArguments(box, provider)], context, (line) => {
        const fraction = downloadFraction(line);
        if (fraction !== null) context.progress(fraction);
      }),
    boxRemove: (name, context) =>
      vagrant(
        'remove a box',
        ['box', 'remove', '--provider', provider, '--all', '--force', name],
        context,
      ),
    validate: ({ ignoreProvider }, context) =>
      vagrant(
        'check the Vagrantfile',
        ignoreProvider ? ['validate', '--ignore-provider'] : ['validate'],
        context,
      ),
  };
}

/** Version of the installed Vagrant, as `2.3.4`; null where it does not say. Costs about 0.2 s. */
export async function vagrantVersion(
  run: Run,
  env: VagrantOptions['env'],
  signal?: AbortSignal,
): Promise<string | null> {
  const { stdout } = await run({
    purpose: 'ask Vagrant for its version',
    file: 'vagrant',
    args: ['--version'],
    env: vagrantEnvironment(env),
    timeoutMs: 30_000,
    ...(signal && { signal }),
  });
  return /^Vagrant (\d\S*)/m.exec(stdout)?.[1] ?? null;
}

/**
 * Additions to the inherited environment (undefined removes): no colours, no question home to
 * HashiCorp, and nothing of the caller's shell that would lead Vagrant to another workspace.
 * The user's own VAGRANT_HOME stays, and a VAGRANT_LOG that names a level: its lines go into the log.
 */
export function vagrantEnvironment(
  env: VagrantOptions['env'],
  workspace?: Pick<VagrantOptions, 'folder' | 'provider' | 'log'>,
): Record<string, string | undefined> {
  return {
    VAGRANT_HOME: env.VAGRANT_HOME,
    VAGRANT_NO_COLOR: '1',
    VAGRANT_CHECKPOINT_DISABLE: '1',
    VAGRANT_CWD: workspace?.folder,
    VAGRANT_DEFAULT_PROVIDER: workspace?.provider,
    VAGRANT_VAGRANTFILE: undefined,
    VAGRANT_DOTFILE_PATH: undefined,
    // Only where its lines go into a log; elsewhere its answers are read.
    VAGRANT_LOG: workspace && (workspace.log ?? logLevelIn(env)),
    VAGRANT_FORCE_COLOR: undefined,
    // A shell inside `bundle exec` would make Vagrant's Ruby look for its gems there.
    RUBYOPT: undefined,
    BUNDLE_GEMFILE: undefined,
  };
}

/** The level that the user's own VAGRANT_LOG names, in Vagrant's own words. */
function logLevelIn({ VAGRANT_LOG }: VagrantOptions['env']): VagrantLogLevel | undefined {
  const wanted = VAGRANT_LOG?.toLowerCase();
  return vagrantLogLevels.find((level) => level === wanted);
}

const patience = { signal: 'SIGINT', patienceMs: 90_000 } as const;
// Every exit code but 0 is read here, for Vagrant's own words; a signal's is left to the runner.
const anyExitCode = Array.from({ length: 256 }, (_, code) => code);

function runOnce(
  { run, env, folder, provider, file = 'vagrant', log }: VagrantOptions,
  purpose: string,
  args: readonly string[],
  context: VagrantContext,
  onLine: (line: VagrantLine) => void,
): Promise<RunResult> {
  return run({
    purpose,
    file,
    args,
    cwd: folder,
    env: vagrantEnvironment(env, { folder, provider, log }),
    allowedExitCodes: anyExitCode,
    interrupt: patience,
    signal: context.signal,
    onSpawn: context.onSpawn,
    onExit: context.onExit,
    onLine: (text, stream) => {
      const line = stream === 'stdout' ? parseMachineReadable(text) : rawLine(text);
      for (const readable of readableText(line)) tell(context, line, readable);
      onLine(line);
    },
  });
}

function rawLine(line: string): VagrantLine {
  return { kind: 'raw', line };
}

// `==> m1: text` and `    m1: text` say the machine that the event names as well.
function tell(context: VagrantContext, line: VagrantLine, text: string): void {
  const machine = line.kind === 'event' && line.target !== '' ? line.target : undefined;
  if (machine === undefined) {
    context.log(text);
    return;
  }
  const prefix = new RegExp(`^(?:==> |\\s+)${machine}: ?`);
  context.log(text.replace(prefix, ''), machine === 'box' ? undefined : machine);
}

function boxArguments({ name, url, version }: BoxSource, provider: string): string[] {
  const wanted = version === null ? [] : ['--box-version', version];
  if (url === null) return ['--provider', provider, ...wanted, name];
  return ['--provider', provider, ...wanted, '--name', name, url];
}
