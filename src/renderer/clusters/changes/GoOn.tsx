import { Button, Stack } from '@mantine/core';
import { useClient } from '../../connection/context.tsx';
import { useAction } from '../../connection/use-action.ts';
import { ProblemCard } from '../../elements/ProblemCard.tsx';
import { useWords } from '../../words/context.tsx';

/** Goes on with the cluster's last operation: what is done of it is skipped. */
export function GoOn({ name }: { name: string }) {
  const { text } = useWords();
  const client = useClient();
  const resume = useAction(() => client.clusters.resume({ name }));
  return (
    <Stack gap="sm" align="flex-start">
      <Button size="sm" loading={resume.busy} onClick={() => resume.run()}>
        {text('operation.go-on')}
      </Button>
      {resume.problem !== null && <ProblemCard problem={resume.problem} />}
    </Stack>
  );
}
