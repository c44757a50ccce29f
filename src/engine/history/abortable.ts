/**
 * An iterator over what `make` yields. Its `return` and the given signal both abort the signal that
 * `make` is given, so that a generator which waits for something new ends at once; a generator's own
 * `return` would wait with it.
 */
export function abortable<T>(
  signal: AbortSignal | undefined,
  make: (signal: AbortSignal) => AsyncGenerator<T, void, undefined>,
): AsyncGenerator<T, void, undefined> {
  const left = new AbortController();
  const inner = make(signal === undefined ? left.signal : AbortSignal.any([signal, left.signal]));
  const end = () => {
    left.abort();
    return inner.return();
  };
  const outer: AsyncGenerator<T, void, undefined> = {
    next: () => inner.next(),
    return: end,
    throw: (error) => {
      left.abort();
      return inner.throw(error);
    },
    [Symbol.asyncIterator]: () => outer,
    [Symbol.asyncDispose]: async () => void (await end()),
  };
  return outer;
}

/** Waits for `ms`, or until the signal is aborted. */
export function rest(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
}
