/** A dcos_generate_config.sh on this computer; it is only ever read. */
export interface InstallerFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}
