import PQueue from 'p-queue';

/**
 * Runs at most `limit` at once and waits for all, also where one fails; then throws the first failure.
 */
export async function atMost<T>(
  limit: number,
  items: readonly T[],
  act: (item: T) => Promise<void>,
): Promise<void> {
  const queue = new PQueue({ concurrency: Math.max(1, limit) });
  const results = await Promise.allSettled(items.map((item) => queue.add(() => act(item))));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
