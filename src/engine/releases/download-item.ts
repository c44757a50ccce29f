/** What a download must turn out to be. */
export interface Checksum {
  readonly algorithm: 'sha256' | 'sha1';
  /** Lower-case hex. */
  readonly value: string;
}

/** A file to be had from elsewhere. */
export interface DownloadItem {
  /** For a person: `DC/OS 2.2.1`. */
  readonly what: string;
  /** Stable name of the content, wherever it comes from: `dcos-2.2.1`. */
  readonly key: string;
  /** Addresses of the same file, the one to try first first. */
  readonly urls: readonly string[];
  /** Absolute path where it is put once it is whole and right. */
  readonly target: string;
  readonly checksum: Checksum | null;
  /** How its content begins: an installer is a script, a box an archive; who takes a program looks into it. */
  readonly content: 'script' | 'archive' | 'program';
  /** How a person gives the file instead, for messages: `--installer FILE`. */
  readonly instead: string;
}

/** How far a download is. */
export interface DownloadProgress {
  /** Bytes that are here. */
  readonly bytes: number;
  /** Bytes of the whole; null where the server does not say. */
  readonly total: number | null;
  /** Mean of the last seconds. */
  readonly bytesPerSecond: number;
  /** ms; null where it cannot be told. */
  readonly remainingMs: number | null;
}

/** A file that is whole and right. */
export interface DownloadedFile {
  readonly path: string;
  readonly bytes: number;
  readonly algorithm: Checksum['algorithm'];
  readonly hash: string;
  /** Its hash is the published one; false where none was published. */
  readonly verified: boolean;
}
