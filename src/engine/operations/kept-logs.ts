/** What is kept of a cluster's old operations; the newest one is kept in any case. */
export const keptLogs = {
  /** Operations whose logs and pictures stay. */
  operations: 50,
  /** Bytes of their files together. */
  bytes: 200 * 2 ** 20,
} as const;
