/** Runs all at once and waits for all, also where one fails; then throws the first failure. */
export async function together<T>(
  items: readonly T[],
  act: (item: T) => Promise<void>,
): Promise<void> {
  const results = await Promise.allSettled(items.map(act));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
