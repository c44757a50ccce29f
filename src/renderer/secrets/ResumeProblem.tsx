import { Stack } from '@mantine/core';
import type { Problem } from '../../shared/problem.ts';
import { ProblemCard } from '../elements/ProblemCard.tsx';
import { useWords } from '../words/context.tsx';
import { SecretsForm } from './SecretsForm.tsx';

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
      <SecretsForm
        license={problem.code === 'SECRETS-LICENSE-NEEDED' ? true : 'perhaps'}
        submit={text('secrets.go-on')}
        busy={busy}
        taken={({ id }) => goOn(id)}
      />
    </Stack>
  );
}
