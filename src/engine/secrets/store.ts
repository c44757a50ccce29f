/** What of a cluster nobody else may know. The password itself is never kept, only what DC/OS takes. */
export interface ClusterSecrets {
  /** Of this set, made at random: tells whether what was generated came from it, and nothing of what is in it. */
  readonly id: string;
  /** `$6$rounds=656000$…` */
  readonly superuserPasswordHash?: string;
  readonly licenseKey?: string;
}

/**
 * How secrets are kept: as long as this program runs; by the system's key ring; or in a form that keeps only
 * from a passing look, because the system has no key ring.
 */
export type SecretKeeping = 'memory' | 'encrypted' | 'obscured';

/** Where secrets of clusters are kept, by the clusters' ids. Never a file of plain text. */
export interface SecretStore {
  /** How they would be kept; may wait until the system's key ring is unlocked. */
  keeping(): Promise<SecretKeeping>;
  /** Null where there are none, also where they cannot be read any more: they are asked for again. */
  read(cluster: string): Promise<ClusterSecrets | null>;
  write(cluster: string, secrets: ClusterSecrets): Promise<void>;
  forget(cluster: string): Promise<void>;
  /** Forgets those of all other clusters. */
  keepOnly(clusters: readonly string[]): Promise<void>;
}

/** The secrets of one cluster, for the steps of its installation. */
export interface SiteSecrets {
  /** Those that are kept, else those of variables; null where there are none. */
  of(): Promise<ClusterSecrets | null>;
  /** Only those that are kept. */
  kept(): Promise<ClusterSecrets | null>;
  forget(): Promise<void>;
}

/** Secrets that end with the program. */
export function secretsInMemory(): SecretStore {
  const kept = new Map<string, ClusterSecrets>();
  return {
    keeping: async () => 'memory',
    read: async (cluster) => kept.get(cluster) ?? null,
    write: async (cluster, secrets) => {
      kept.set(cluster, secrets);
    },
    forget: async (cluster) => {
      kept.delete(cluster);
    },
    keepOnly: async (clusters) => {
      for (const cluster of kept.keys()) if (!clusters.includes(cluster)) kept.delete(cluster);
    },
  };
}
