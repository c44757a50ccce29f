import type { Readable, Writable } from 'node:stream';

/** Where and how a machine is reached. */
export interface SshTarget {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  /** Paths of the private keys to try, in this order. */
  readonly privateKeyPaths: readonly string[];
  /** Name under which the host key is pinned: the machine's name. */
  readonly machine: string;
  /** File that holds the pinned host keys of the cluster. */
  readonly knownHostsPath: string;
}

export interface ExecOptions {
  readonly input?: string | Uint8Array;
  readonly onLine?: (line: string, stream: 'stdout' | 'stderr') => void;
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
}

export interface ExecResult {
  /** Exit code; null where a signal ended the command. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface UploadOptions {
  /** Octal mode of the remote file; 0o600 unless told. */
  readonly mode?: number;
  readonly signal?: AbortSignal;
  /** Fraction sent, 0..1. */
  readonly onProgress?: (fraction: number) => void;
}

/** What a command reads and writes, byte for byte. */
export interface CommandStreams {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly signal?: AbortSignal;
}

/** The same for an interactive shell; `rows` and `columns` as a terminal stream has them. */
export interface ShellStreams extends CommandStreams {
  readonly stdout: Writable & { readonly rows?: number; readonly columns?: number };
  /** Value of TERM on the machine; `xterm-256color` unless told. */
  readonly term?: string;
}

/** An open connection to one machine. */
export interface SshConnection {
  /** True once the connection ended, whoever ended it. */
  readonly closed: boolean;
  /**
   * Runs a program with arguments; each is quoted for the remote POSIX shell. Any exit code resolves.
   * Throws a `ProblemError`: `OPERATION-CANCELLED`, `SSH-TIMEOUT` or `SSH-CONNECTION-LOST`.
   */
  exec(argv: readonly string[], options?: ExecOptions): Promise<ExecResult>;
  /**
   * Runs a constant script as root (`sudo -n bash -s -- args`, the script on standard input).
   * The script ends with the connection: cancelled or cut off, it and its children are terminated.
   * Throws a `ProblemError` (`SSH-SCRIPT-FAILED`) with the last lines unless it exits 0.
   */
  script(
    text: string,
    args: readonly string[],
    options?: Omit<ExecOptions, 'input'>,
  ): Promise<ExecResult>;
  /** Copies a local file; written beside the target and renamed, so that a torn upload never counts. */
  upload(localPath: string, remotePath: string, options?: UploadOptions): Promise<void>;
  /**
   * Runs a program with arguments on the streams, nothing kept and nothing changed on the way; resolves
   * with its exit code (null where a signal ended it). Throws `SSH-CONNECTION-LOST`.
   */
  attach(argv: readonly string[], streams: CommandStreams): Promise<number | null>;
  /**
   * The user's login shell in a terminal of the streams' size; resolves with its exit code (null
   * where a signal ended it). Raw mode of the local terminal is the caller's business.
   */
  shell(streams: ShellStreams): Promise<number | null>;
  close(): void;
}
