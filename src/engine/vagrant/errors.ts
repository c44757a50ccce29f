import type { MessageCode } from '../../shared/messages/message.ts';
import type { Problem, ProblemKind } from '../../shared/problem.ts';
import { problem } from '../../shared/problem.ts';
import { lastEvent, parseMachineReadable, readableText } from './machine-readable.ts';

/** A run of vagrant that ended with another exit code than 0. */
export interface EndedRun {
  readonly argv: readonly string[];
  /** null where a signal ended it. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * What a failed run of vagrant means. Its own word for the error (`error-exit`, only with
 * `--machine-readable` and only after it read the Vagrantfile) comes first, else its sentences: early
 * failures are plain text on standard error.
 */
export function vagrantProblem(ended: EndedRun): Problem {
  const lines = ended.stdout.split('\n').filter(Boolean).map(parseMachineReadable);
  const [errorClass = '', errorText] = lastEvent(lines, 'error-exit')?.data ?? [];
  const stderr = ended.stderr.split('\n').filter((line) => line !== '' && !isLogLine(line));
  const shown = [...lines.flatMap(readableText), ...stderr].filter(Boolean);
  const said = (errorText ?? '') || stderr.join('\n') || shown.join('\n');

  const command = {
    argv: ended.argv,
    exitCode: ended.exitCode,
    lastLines: shown.slice(-20),
  };
  const known = meanings.find(
    ({ errors, text }) => errors?.includes(shortName(errorClass)) || text?.test(said),
  );
  if (known === undefined) {
    return problem('VAGRANT-FAILED', { detail: summary(said) }, { command });
  }
  const machine = machineIn(said);
  return problem(
    known.code,
    { detail: summary(said), ...named(known.text, said) },
    { kind: known.kind, command, ...(machine === undefined ? {} : { machine }) },
  );
}

/** A line of VAGRANT_LOG, which tells what Vagrant tries and not what became of it. */
function isLogLine(line: string): boolean {
  return /^ {0,2}(?:DEBUG|INFO|WARN|ERROR|FATAL) [\w:-]+: /.test(line);
}

interface Meaning {
  readonly code: MessageCode;
  readonly kind: ProblemKind;
  /** Classes below `Vagrant::Errors`. */
  readonly errors?: readonly string[];
  /** Sentences of 2.2 to 2.4; a named group becomes a parameter of the message. */
  readonly text?: RegExp;
}

// In this order: the reason inside a general error is looked for before the general error.
const meanings: readonly Meaning[] = [
  {
    code: 'VAGRANT-LOCKED',
    kind: 'busy',
    errors: ['MachineActionLockedError', 'EnvironmentLockedError', 'MachineLocked'],
    text: /another process is already executing an action on the machine/,
  },
  {
    code: 'VAGRANT-INTERRUPTED',
    kind: 'cancelled',
    errors: ['VagrantInterrupt'],
    text: /due to external interrupt|Exiting immediately, without cleanup/,
  },
  {
    code: 'VAGRANT-PROVIDER-VERSION',
    kind: 'prerequisite',
    errors: ['VirtualBoxInvalidVersion'],
    text: /version of VirtualBox installed\s+that is not supported by this version of Vagrant/,
  },
  {
    code: 'VAGRANT-PROVIDER-MISSING',
    kind: 'prerequisite',
    errors: ['ProviderNotUsable', 'ProviderNotFound', 'NoDefaultProvider', 'VirtualBoxNotDetected'],
    text: /The provider '(?<provider>[^']+)' (?:that was requested|could not be found)|No usable default provider/,
  },
  {
    code: 'VAGRANT-PLUGIN-MISSING',
    kind: 'prerequisite',
    errors: ['PluginNotInstalled', 'PluginMissingLocalError'],
    text: /The plugin '(?<plugin>[^']+)' is not (?:currently )?installed|Vagrant is attempting to interface with the UI in a way that requires\s+a TTY/,
  },
  {
    code: 'VAGRANT-BOX-CHECKSUM',
    kind: 'failed',
    errors: ['DownloadChecksumError', 'BoxChecksumMismatch'],
    text: /checksum of the downloaded box did not match/,
  },
  {
    code: 'VAGRANT-BOX-MISSING',
    kind: 'prerequisite',
    errors: [
      'BoxAddShortNotFound',
      'BoxNotFound',
      'BoxNotFoundWithProvider',
      'BoxAddNoMatchingProvider',
    ],
    text: /The box '(?<box>[^']+)' could not be found|box .*could not be found or\s+could not be accessed/,
  },
  {
    code: 'VAGRANT-DOWNLOAD-FAILED',
    kind: 'failed',
    errors: ['DownloaderError', 'DownloaderInterrupted'],
    text: /An error occurred while downloading the remote file/,
  },
  {
    code: 'VAGRANT-MACHINE-UNKNOWN',
    kind: 'invalid',
    errors: ['MachineNotFound', 'VMNotFoundError'],
    text: /The machine with the name '(?<name>[^']+)' was not found configured/,
  },
  {
    code: 'VAGRANT-FILE-MISSING',
    kind: 'invalid',
    errors: ['NoEnvironmentError'],
    text: /A Vagrant environment or target machine is required to run this/,
  },
  {
    code: 'VAGRANT-FILE-INVALID',
    kind: 'invalid',
    errors: [
      'ConfigInvalid',
      'VagrantfileSyntaxError',
      'VagrantfileLoadError',
      'VagrantfileNameError',
    ],
    text: /There are errors in the configuration of this machine|error loading a Vagrantfile|syntax error in the following Vagrantfile/,
  },
  {
    code: 'VAGRANT-MACHINE-NOT-RUNNING',
    kind: 'failed',
    errors: ['VMNotRunningError', 'SSHNotReady', 'VMNotCreatedError'],
    text: /VM must be running to open SSH connection|reporting that it\s+is not yet ready for SSH/,
  },
  {
    code: 'VAGRANT-BOOT-TIMEOUT',
    kind: 'failed',
    errors: ['VMBootTimeout'],
    text: /Timed out while waiting for the machine to boot/,
  },
  {
    code: 'VAGRANT-UNSUPPORTED',
    kind: 'invalid',
    errors: ['UnimplementedProviderAction'],
    text: /this provider doesn't support this action|doesn't support snapshots|does not support listing forwarded ports/,
  },
];

function shortName(errorClass: string): string {
  return errorClass.split('::').at(-1) ?? '';
}

function named(pattern: RegExp | undefined, text: string): Record<string, string> {
  const groups = pattern?.exec(text)?.groups ?? {};
  return Object.fromEntries(Object.entries(groups).filter(([, value]) => value !== undefined));
}

/** The machine that a sentence names, as `the machine 'm1'` or `action on the 'm1'\nmachine`. */
function machineIn(text: string): string | undefined {
  const found = /\bmachine\s+'([^']+)'|action on the '([^']+)'\s+machine/.exec(text);
  return found?.[1] ?? found?.[2];
}

// Vagrant breaks its sentences at 70 columns and repeats in each what a parallel run is.
const preamble =
  /An error occurred while executing multiple actions in parallel\.\s+Any errors that occurred are shown below\.\s+/;
const advice = /\s+For more information on the failure, enable detailed logging[\s\S]*$/;

function summary(text: string): string {
  const flat = text.replace(preamble, '').replace(advice, '').replace(/\s+/g, ' ').trim();
  return flat.length > 400 ? `${flat.slice(0, 400)}…` : flat;
}
