import { useEffect } from 'react';
import { useSteadyClusters } from '../snapshot/context.tsx';
import { useWords } from '../words/context.tsx';

/** The title says which cluster is how: the first that works or runs, else just the program's name. */
export function useWindowTitle(): void {
  const { text } = useWords();
  const clusters = useSteadyClusters();
  const shown =
    clusters.find(({ state }) => state !== 'running' && state !== 'stopped') ??
    clusters.find(({ state }) => state === 'running');
  const title = titleOf(shown && `${shown.name}: ${text(`cluster-state.${shown.state}`)}`);
  useEffect(() => {
    document.title = title;
  }, [title]);
}

/** A title that ends with the program's name. */
export function titleOf(what: string | undefined): string {
  const name = 'DC/OS Vagrant Desktop';
  return what === undefined ? name : `${what} – ${name}`;
}
