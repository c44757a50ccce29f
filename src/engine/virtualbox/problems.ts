import type { MessageCode } from '../../shared/messages/message.ts';
import { type Problem, type ProblemKind, problem } from '../../shared/problem.ts';

/** A run of VBoxManage that did not do what it was run for. */
export interface EndedCall {
  readonly purpose: string;
  readonly argv: readonly string[];
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What VBoxManage said went wrong. */
export interface SaidError {
  /** Its sentences, without the details for developers. */
  readonly text: string;
  /** VirtualBox's own code, as `VBOX_E_OBJECT_NOT_FOUND`. */
  readonly code: string | null;
}

/** Reads the lines `VBoxManage: error: …` of standard error; null where there are none. */
export function parseError(stderr: string): SaidError | null {
  const said = [...stderr.matchAll(/^VBoxManage(?:\.exe)?: (?:fatal )?error: (.*?)\r?$/gm)].map(
    ([, line = '']) => line,
  );
  if (said.length === 0) return null;
  const coded = said.map((line) => /^(?:Details: )?[Cc]ode (\w+) \(0x/.exec(line)?.[1]);
  const text = said.filter((line, at) => coded[at] === undefined && !/^Context: /.test(line));
  return { text: text.join(' '), code: coded.find((code) => code !== undefined) ?? null };
}

/** What a call of VBoxManage that failed means. */
export function virtualboxProblem(ended: EndedCall): Problem {
  const { purpose, argv, exitCode, stderr, stdout } = ended;
  const shown = [...stdout.split('\n'), ...stderr.split('\n')].filter((line) => line.trim() !== '');
  const command = { argv, exitCode, lastLines: shown.slice(-20) };
  const said = parseError(stderr);
  const found = meanings.find(
    ({ code, text }) => (said !== null && code === said.code) || text?.test(stderr),
  );
  const detail = shortened(said?.text || shown.at(-1) || '');
  const { problem: code, kind = 'failed' } = found ?? { problem: 'VIRTUALBOX-FAILED' };
  return problem(code, { purpose, detail }, { kind, command });
}

/**
 * VBoxSVC, the server behind all of VirtualBox's programs, ends about 5 s after its last client; a call
 * at that moment fails, and so does about one in a hundred of those that begin together. Such a call
 * did nothing, and can be made once more.
 */
export function isServiceRace(stderr: string): boolean {
  return /Failed to create the VirtualBox object!/.test(stderr);
}

/**
 * The process of a machine that was just saved or switched off is on its way out; for a second or two
 * VirtualBox can then tell little of the machine. Such a call did nothing, and can be made again. Seen
 * with 7.2.22: no console in the session, a session that is not locked any more, and, in the last
 * moment, a lock that fails without a sentence of its own.
 */
export function isSessionEnding(stderr: string): boolean {
  return (
    /Failed to get a console object from the direct session/.test(stderr) ||
    /The session is not locked \(session state: /.test(stderr) ||
    /The object is not ready[\s\S]*component SessionMachine/.test(stderr) ||
    (/Context: "LockMachine\(a->session, LockType_Shared\)"/.test(stderr) &&
      parseError(stderr)?.text === '')
  );
}

/** No machine of that name or UUID is registered. */
export function isUnknownMachine({ stderr }: Pick<EndedCall, 'stderr'>): boolean {
  return /Could not find a registered machine/.test(stderr);
}

/** The machine is registered, but its settings file cannot be read. */
export function isInaccessible({ stderr }: Pick<EndedCall, 'stderr'>): boolean {
  return parseError(stderr)?.code === 'E_ACCESSDENIED' && /component MachineWrap/.test(stderr);
}

/** Somebody else, another program or the machine's own process, holds the machine right now. */
export function isLocked({ stderr }: Pick<EndedCall, 'stderr'>): boolean {
  return /already locked (?:by|for) a session|while it is locked|is being (?:un)?locked/.test(
    stderr,
  );
}

interface Meaning {
  readonly problem: MessageCode;
  readonly kind?: ProblemKind;
  readonly code?: string;
  readonly text?: RegExp;
}

// In this order: a sentence says more than a code, and codes are shared by many failures.
const meanings: readonly Meaning[] = [
  { problem: 'VIRTUALBOX-SERVICE-UNREACHABLE', text: /Failed to create the VirtualBox object!/ },
  { problem: 'VIRTUALBOX-LOCALE', kind: 'prerequisite', text: /VERR_NO_TRANSLATION/ },
  {
    problem: 'VIRTUALBOX-DRIVER-MISSING',
    kind: 'prerequisite',
    text: /\/dev\/vboxnetctl|\/dev\/vboxdrv|VERR_VM_DRIVER_NOT_INSTALLED|VERR_SUPLIB|VERR_SUP_DRIVERLESS|[Kk]ernel driver not (?:installed|accessible)/,
  },
  {
    problem: 'VIRTUALBOX-VIRTUALIZATION-IN-USE',
    kind: 'prerequisite',
    text: /VERR_VMX_IN_VMX_ROOT_MODE|VERR_SVM_IN_USE|VERR_SVM_HOST_SVME_NOT_ENABLED/,
  },
  {
    problem: 'VIRTUALBOX-VIRTUALIZATION-OFF',
    kind: 'prerequisite',
    text: /VERR_VMX_NO_VMX|VERR_SVM_NO_SVM|VERR_VMX_MSR_\w+|VERR_SVM_DISABLED|VERR_NEM_NOT_AVAILABLE/,
  },
  {
    problem: 'VIRTUALBOX-ARM-HOST',
    kind: 'prerequisite',
    text: /VBOX_E_PLATFORM_ARCH_NOT_SUPPORTED/,
  },
  {
    problem: 'VBOX-NET-RANGE',
    kind: 'prerequisite',
    text: /not within the allowed ranges|networks\.conf/,
  },
  {
    problem: 'VIRTUALBOX-ADAPTER-GONE',
    text: /Nonexistent host networking interface|host network interface named '.*' could not be found/,
  },
  { problem: 'VIRTUALBOX-ADAPTER-FAILED', text: /Failed to create the host-only adapter/ },
  { problem: 'VIRTUALBOX-NO-MEMORY', text: /VERR_NO_MEMORY|VERR_NO_LOW_MEMORY/ },
  { problem: 'VIRTUALBOX-DISK-FULL', text: /VERR_DISK_FULL|VERR_FILE_TOO_BIG/ },
  { problem: 'VIRTUALBOX-MACHINE-UNKNOWN', text: /Could not find a registered machine/ },
  { problem: 'VIRTUALBOX-MACHINE-INACCESSIBLE', text: /E_ACCESSDENIED[^\n]*MachineWrap/ },
  {
    problem: 'VIRTUALBOX-MACHINE-LOCKED',
    kind: 'busy',
    text: /already locked (?:by|for) a session|while it is locked|is being (?:un)?locked/,
  },
  { problem: 'VIRTUALBOX-NAME-TAKEN', text: /Machine settings file '.*' already exists/ },
  { problem: 'VIRTUALBOX-HAS-CLONES', text: /because it has \d+ child media/ },
  { problem: 'VIRTUALBOX-SNAPSHOT-UNKNOWN', text: /Could not find a snapshot/ },
  {
    problem: 'VIRTUALBOX-ENDED-AT-START',
    text: /has terminated unexpectedly during startup/,
  },
  { problem: 'VIRTUALBOX-NOT-RUNNING', text: /is not currently running\./ },
  { problem: 'VIRTUALBOX-WRONG-STATE', code: 'VBOX_E_INVALID_VM_STATE' },
  { problem: 'VIRTUALBOX-WRONG-STATE', code: 'VBOX_E_INVALID_OBJECT_STATE' },
];

function shortened(text: string): string {
  return text.length > 400 ? `${text.slice(0, 400)}…` : text;
}
