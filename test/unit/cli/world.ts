import { PassThrough } from 'node:stream';
import { runCli } from '../../../src/cli/program.ts';
import type { Input, Output } from '../../../src/cli/surroundings.ts';
import type { Engine, OperationHandle } from '../../../src/engine/index.ts';
import { say } from '../../../src/shared/messages/message.ts';
import type { OperationEvent, ResultEvent } from '../../../src/shared/operations/events.ts';
import { ProblemError, problem } from '../../../src/shared/problem.ts';
import type { ClusterStatus } from '../../../src/shared/snapshot.ts';

export interface World {
  /** Parts of the engine that the command is expected to use; beside `status` any other part refuses. */
  readonly engine?: Partial<Engine>;
  /** Standard input and output are terminals. */
  readonly terminal?: boolean;
  /** What the user types. */
  readonly typed?: string;
  /** Nothing comes after what is typed. */
  readonly inputEnds?: boolean;
  /** Called with a function that interrupts the command, as Ctrl-C does. */
  readonly interrupt?: (interrupt: () => void) => void;
}

export interface Told {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Every line of standard output as JSON. */
  readonly json: Array<Record<string, unknown>>;
}

/** Runs a command line in a small world of its own and tells what it wrote. */
export async function runIn(world: World, ...argv: string[]): Promise<Told> {
  const tty = { isTTY: world.terminal === true };
  const stdin: Input = Object.assign(new PassThrough(), tty);
  const stdout = collector(tty);
  const stderr = collector(tty);
  if (world.typed !== undefined) stdin.push(`${world.typed}\n`);
  if (world.inputEnds === true) stdin.push(null);
  const exitCode = await runCli(argv, {
    stdin,
    stdout: stdout.stream,
    stderr: stderr.stream,
    env: { NO_COLOR: '1' },
    openEngine: async () => engineOf(world.engine ?? {}),
    onInterrupt: (listener) => {
      world.interrupt?.(listener);
      return () => undefined;
    },
  });
  const text = stdout.text();
  return {
    exitCode,
    stdout: text,
    stderr: stderr.text(),
    get json() {
      return text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
    },
  };
}

/** A status as the engine gives it: a running cluster of two machines. */
export function clusterStatus(changes: Partial<ClusterStatus> = {}): ClusterStatus {
  return {
    name: 'demo',
    provider: 'lxc',
    domain: 'dcos',
    network: '192.168.57.0/24',
    state: 'running',
    url: 'http://m1.dcos/',
    dcos: '1.13.9',
    machines: [
      { name: 'm1', type: 'master', ip: '192.168.57.90', state: 'running' },
      { name: 'a1', type: 'agent-private', ip: '192.168.57.111', state: 'stopped' },
    ],
    problems: [],
    ...changes,
  };
}

/** An operation that tells the events at once and ends in the result. */
export function operation(
  events: readonly OperationEvent[],
  result: Partial<ResultEvent> = {},
): OperationHandle {
  const last: ResultEvent = {
    type: 'result',
    operation: 'op-1',
    kind: 'deploy',
    cluster: 'demo',
    outcome: 'done',
    url: null,
    ms: 80_000,
    ...result,
  };
  return {
    id: 'op-1',
    events: (async function* () {
      yield* events;
      yield last;
    })(),
    result: Promise.resolve(last),
    cancel: () => undefined,
  };
}

/** An operation with one step that runs until it is cancelled. */
export function endlessOperation(): OperationHandle & { readonly cancelled: Promise<void> } {
  const cancelled = Promise.withResolvers<void>();
  const inner = operation([], { outcome: 'cancelled' });
  return {
    ...inner,
    cancelled: cancelled.promise,
    events: (async function* () {
      yield {
        type: 'step',
        step: 'genconf',
        title: say('step.genconf'),
        machines: [],
        state: 'running',
      };
      await cancelled.promise;
      yield* inner.events;
    })(),
    cancel: cancelled.resolve,
  };
}

export function unknownCluster(name: string): ProblemError {
  return new ProblemError(problem('CLUSTER-UNKNOWN', { name }, { kind: 'invalid' }));
}

function collector(tty: { isTTY: boolean }) {
  const chunks: Buffer[] = [];
  const stream: Output & PassThrough = Object.assign(new PassThrough(), tty, {
    columns: 100,
    // A terminal without colours: what is said must be readable without them.
    getColorDepth: () => 1,
  });
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}

function engineOf(parts: Partial<Engine>): Engine {
  const unused = (name: string) => (): never => {
    throw new Error(`This command should not use engine.${name}`);
  };
  const unusedPart = <Part extends object>(name: string): Part =>
    new Proxy({} as Part, { get: (_, key) => unused(`${name}.${String(key)}`) });
  return {
    dataFolder: '/data',
    views: unusedPart('views'),
    history: unusedPart('history'),
    notices: unusedPart('notices'),
    computer: unusedPart('computer'),
    configs: unusedPart('configs'),
    settings: unusedPart('settings'),
    hosts: unusedPart('hosts'),
    dcosCli: unusedPart('dcosCli'),
    secrets: {
      keeping: async () => 'memory',
      offer: unused('secrets.offer'),
      lacking: async () => ({ superuserPassword: false, licenseKey: false }),
    },
    doctor: unusedPart('doctor'),
    // Asked whenever something failed; most failures here are none that is known.
    diagnosis: { operation: async () => null, file: unused('diagnosis.file') },
    health: unusedPart('health'),
    services: unusedPart('services'),
    examples: unusedPart('examples'),
    files: unusedPart('files'),
    users: unusedPart('users'),
    login: unused('login'),
    variant: unused('variant'),
    waitUntilHealthy: unused('waitUntilHealthy'),
    sharing: unusedPart('sharing'),
    otherVersions: unusedPart('otherVersions'),
    recovery: unusedPart('recovery'),
    inventory: unusedPart('inventory'),
    reports: unusedPart('reports'),
    downloads: unusedPart('downloads'),
    uploads: unusedPart('uploads'),
    presets: unused('presets'),
    placedPresets: unused('placedPresets'),
    preview: unused('preview'),
    versions: unused('versions'),
    download: unused('download'),
    list: unused('list'),
    status: async (name) => clusterStatus({ name }),
    up: unused('up'),
    previewChange: unused('previewChange'),
    change: unused('change'),
    clone: unused('clone'),
    snapshots: unused('snapshots'),
    resume: unused('resume'),
    start: unused('start'),
    stop: unused('stop'),
    destroy: unused('destroy'),
    cancel: unused('cancel'),
    connect: unused('connect'),
    logs: unused('logs'),
    machineLog: unused('machineLog'),
    serveSimulated: unused('serveSimulated'),
    webInstaller: unused('webInstaller'),
    close: async () => undefined,
    ...parts,
  };
}

/** A step as an operation tells it. */
const genconf = {
  type: 'step',
  step: 'genconf',
  title: say('step.genconf'),
  machines: [],
} as const;
/** What a short operation of that one step tells. */
export const events: OperationEvent[] = [
  { ...genconf, state: 'waiting' },
  { ...genconf, state: 'running' },
  { type: 'log', step: 'genconf', line: 'a line' },
  { type: 'progress', progress: 0.5, step: 'genconf', stepProgress: 1 },
  { ...genconf, state: 'done', ms: 2300 },
];
