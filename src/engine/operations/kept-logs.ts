/** What is kept of a cluster's operations; the newest one is kept whole in any case. */
export const keptLogs = {
  /** So many operations keep their logs, their pictures, and the steps in the journal. */
  operations: 50,
  /** Bytes of logs and pictures together. */
  bytes: 200 * 2 ** 20,
  /** So many stand in the history: kind, begin, problems and result. */
  listed: 500,
  /** A shorter journal stays as it is, bytes. */
  journal: 4 * 2 ** 20,
} as const;
