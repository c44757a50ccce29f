import { Stack } from '@mantine/core';
import { Suspense } from 'react';
import type { Problem } from '../../shared/problem.ts';
import { ProblemCard } from '../elements/ProblemCard.tsx';
import { later } from '../layout/later.ts';
import { useWords } from '../words/context.tsx';

const SecretsForm = later(() => import('./SecretsForm.tsx'), 'SecretsForm');

interface ResumeProblemProps {
  readonly problem: Problem;
  readonly busy: boolean;
  /** Goes on with the secrets that the word stands for. */
  goOn(secrets: string): void;
}

/** Why a cluster could not be gone on with; where secrets are missing they are asked for at once. */
export function ResumeProblem({ problem, busy, goOn }: ResumeProblemProps) {
  const { text } = useWords();
  if (!problem.code.startsWith('SECRETS-')) return <ProblemCard problem={problem} />;
  return (
    <Stack gap="sm">
      <ProblemCard problem={problem} />
      <Suspense fallback={null}>
        <SecretsForm
          license={problem.code === 'SECRETS-LICENSE-NEEDED' ? true : 'perhaps'}
          submit={text('secrets.go-on')}
          busy={busy}
          taken={({ id }) => goOn(id)}
        />
      </Suspense>
    </Stack>
  );
}
