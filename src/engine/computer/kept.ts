/** Asks again only when the last answer is older than `forMs`; a rejection is not kept. */
export function keptFor<T>(forMs: number, ask: () => Promise<T>) {
  let answer: Promise<T> | null = null;
  let until = 0;
  return {
    get(): Promise<T> {
      const now = performance.now();
      if (answer === null || now >= until) {
        const asked = ask();
        answer = asked;
        until = now + forMs;
        asked.catch(() => {
          if (answer === asked) answer = null;
        });
      }
      return answer;
    },
    /** The next one is asked for anew. */
    forget(): void {
      answer = null;
    },
  };
}
