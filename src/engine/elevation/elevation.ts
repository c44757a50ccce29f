import type {
  ElevationOutcome,
  ElevationProbe,
  PrivilegedChange,
} from '../../shared/elevation/change.ts';

/** Changes of this computer that need an administrator. The password is never seen here. */
export interface Elevation {
  /** How administrator rights would be had, or why not. Never prompts. */
  probe(): Promise<ElevationProbe>;
  /**
   * All changes with one prompt; with none where there is nothing to change, where this user may write
   * the files, or where the same was refused before (unless `askAgain`). A refusal is an outcome, not an
   * error. Throws `OPERATION-CANCELLED`.
   */
  apply(changes: readonly PrivilegedChange[], options?: ApplyOptions): Promise<ElevationOutcome>;
  /** The same as commands that a user can copy and run; only shown, never run by us. */
  asCommands(changes: readonly PrivilegedChange[]): readonly string[];
}

export interface ApplyOptions {
  readonly signal?: AbortSignal;
  /** Asks although the same was refused before. */
  readonly askAgain?: boolean;
}
