/** Under which answers about the disk are kept while pages show them. */
export const storageKeys = {
  all: ['storage'],
  report: ['storage', 'report'],
  resetPlan: ['storage', 'reset-plan'],
} as const;
