import { Button, Stack } from '@mantine/core';
import { useClient } from '../../connection/context.tsx';
import { useAction } from '../../connection/use-action.ts';
import { ResumeProblem } from '../../secrets/ResumeProblem.tsx';
import { useWords } from '../../words/context.tsx';

/** Goes on with the cluster's last operation: what is done of it is skipped. */
export function GoOn({ name }: { name: string }) {
  const { text } = useWords();
  const client = useClient();
  const resume = useAction((secrets?: string) => client.clusters.resume({ name, secrets }));
  return (
    <Stack gap="sm" align="flex-start">
      <Button size="sm" loading={resume.busy} onClick={() => resume.run(undefined)}>
        {text('operation.go-on')}
      </Button>
      {resume.problem !== null && (
        <ResumeProblem problem={resume.problem} busy={resume.busy} goOn={resume.run} />
      )}
    </Stack>
  );
}
