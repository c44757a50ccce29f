import * as z from 'zod';
import type { ProviderId } from '../cluster/kinds.ts';
import type { Message } from '../messages/message.ts';
import type { Problem } from '../problem.ts';

const clusterId = z.string().regex(/^[0-9a-f]{8}$/);

/** Ids of the clusters to take back; all unless told. */
export const recoverRequest = z.strictObject({ ids: z.array(clusterId).max(100).optional() });

/** A cluster whose folder is gone, as its machines tell it. */
export interface LostCluster {
  /** 8 hex digits that its machines carry. */
  readonly id: string;
  readonly name: string;
  readonly provider: ProviderId;
  /** Names of the machines that are left. */
  readonly machines: readonly string[];
  /** Null where it can be taken back, else why not. */
  readonly problem: Problem | null;
}

export interface LostClusters {
  readonly clusters: readonly LostCluster[];
  /** False where some machines could not be looked at. */
  readonly complete: boolean;
}

export interface Recovered {
  /** Names of the clusters that were taken back. */
  readonly clusters: readonly string[];
  /** What is not as it was. */
  readonly notes: readonly Message[];
  /** What could not be taken back, and why. */
  readonly problems: readonly Problem[];
}
