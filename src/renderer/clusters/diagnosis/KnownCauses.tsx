import { useQuery } from '@tanstack/react-query';
import { beyondProblems, isUnknown } from '../../../shared/diagnosis/diagnosis.ts';
import type { Problem } from '../../../shared/problem.ts';
import { useClient } from '../../connection/context.tsx';
import { ReportLink } from '../../report/ReportLink.tsx';
import { KnownCause } from './KnownCause.tsx';
import { UnknownFailure } from './UnknownFailure.tsx';

interface KnownCausesProps {
  /** Name of the cluster. */
  readonly name: string;
  /** Id of the operation; null is the newest one. */
  readonly operation: string | null;
  /** What is shown above already. */
  readonly problems: readonly Problem[];
}

/**
 * What a failed operation failed of, where its log shows it, and what can be done about it here; in any
 * case the way to a report. Shows nothing while it is looked for: the problem itself stands above.
 */
export function KnownCauses({ name, operation, problems }: KnownCausesProps) {
  const client = useClient();
  const failed = problems.some(({ severity }) => severity === 'error');
  const { data } = useQuery({
    queryKey: ['diagnosis', name, operation],
    queryFn: () => client.operations.diagnosis({ name, operation }),
    enabled: failed,
    // The newest operation may be another one the next time.
    staleTime: 0,
    gcTime: 0,
  });
  if (!failed || data === undefined || data?.failed !== true) return null;
  const log = `/clusters/${name}/logs/${data.operation}`;
  return (
    <>
      {beyondProblems(data.diagnoses, problems).map((diagnosis) => (
        <KnownCause key={diagnosis.id} diagnosis={diagnosis} log={log} />
      ))}
      {isUnknown(data, problems) && <UnknownFailure log={log} />}
      <ReportLink cluster={name} />
    </>
  );
}
