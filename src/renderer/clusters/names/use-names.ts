import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChangeOutcome, HostsState } from '../../../shared/api/hosts.ts';
import { problemOfCall } from '../../../shared/api/problem-error.ts';
import type { Problem } from '../../../shared/problem.ts';
import { useClient } from '../../connection/context.tsx';
import { useAction } from '../../connection/use-action.ts';

/** What can be done with the names; the id of a kept version is what `restore` puts back. */
export type Deed = 'apply' | 'remove' | 'removeForeign' | `restore ${string}`;

/** How the last deed ended. */
export interface NamesOutcome {
  readonly deed: Deed;
  readonly outcome: ChangeOutcome;
}

export interface Names {
  /** Null until it is known. */
  readonly state: HostsState | null;
  /** Why it cannot be told, or why the last deed was not possible. */
  readonly problem: Problem | null;
  readonly outcome: NamesOutcome | null;
  /** What is being done, perhaps while the system asks for a password. */
  readonly busy: Deed | null;
  readonly looking: boolean;
  do(deed: Deed, askAgain?: boolean): void;
  look(): void;
}

/** The names of a cluster on this computer, and what can be done with them, one thing at a time. */
export function useNames(name: string): Names {
  const client = useClient();
  const queries = useQueryClient();
  const [busy, setBusy] = useState<Deed | null>(null);
  const [outcome, setOutcome] = useState<NamesOutcome | null>(null);
  const queryKey = ['hosts', name];
  const { data, error, isFetching, refetch } = useQuery({
    queryKey,
    queryFn: () => client.hosts.state({ name }),
    // Whoever edits the file, a program or a person, tells nobody.
    staleTime: 0,
  });
  const act = useAction(async ({ deed, askAgain }: { deed: Deed; askAgain: boolean }) => {
    setOutcome(null);
    setBusy(deed);
    try {
      setOutcome({ deed, outcome: await call(deed, askAgain) });
    } finally {
      setBusy(null);
      void queries.invalidateQueries({ queryKey });
    }
  });
  const call = (deed: Deed, askAgain: boolean): Promise<ChangeOutcome> => {
    const { hosts } = client;
    if (deed === 'apply' || deed === 'remove' || deed === 'removeForeign') {
      return hosts[deed]({ name, askAgain });
    }
    return hosts.restore({ name, version: deed.slice('restore '.length), askAgain });
  };
  return {
    state: data ?? null,
    problem: act.problem ?? (error === null ? null : problemOfCall(error)),
    outcome,
    busy,
    looking: isFetching,
    do: (deed, askAgain = false) => {
      if (busy === null) act.run({ deed, askAgain });
    },
    look: () => void refetch(),
  };
}
