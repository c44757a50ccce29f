import type { Problem } from '../problem.ts';

/** What the program was opened with: a topology for the wizard. */
export interface Launch {
  /** Name of the file, or the link; empty where the tray asks for a new cluster. */
  readonly from: string;
  /** Text of a VagrantConfig.yaml; null where it could not be had, or an empty wizard is wanted. */
  readonly text: string | null;
  readonly problem: Problem | null;
}

export type UpdateState =
  | { readonly kind: 'off' }
  | { readonly kind: 'current'; readonly version: string }
  | { readonly kind: 'available'; readonly version: string; readonly url: string }
  /** An operation runs; asked for again after it. */
  | { readonly kind: 'later' }
  | { readonly kind: 'failed'; readonly problem: Problem };
