import { useQuery } from '@tanstack/react-query';
import type { Preview } from '../../../shared/api/answers.ts';
import { problemOfCall } from '../../../shared/api/problem-error.ts';
import type { Problem } from '../../../shared/problem.ts';
import { useClient } from '../../connection/context.tsx';
import type { Facts } from '../draft/facts.ts';
import { requestOf } from '../draft/request.ts';

interface Previewed {
  /** Null until the engine has looked. */
  readonly preview: Preview | null;
  /** Why it could not look. */
  readonly problem: Problem | null;
}

/** What would be made of the draft; the engine looks anew each time the page is opened. */
export function usePreview(facts: Facts): Previewed {
  const client = useClient();
  const request = requestOf(facts);
  const { data, error } = useQuery({
    queryKey: ['clusters', 'preview', request],
    queryFn: () => (request === null ? null : client.clusters.preview(request)),
    refetchOnMount: 'always',
  });
  return { preview: data ?? null, problem: error === null ? null : problemOfCall(error) };
}
