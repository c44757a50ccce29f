import { Button, Group } from '@mantine/core';
import { useClient } from '../../connection/context.tsx';
import { useAction } from '../../connection/use-action.ts';
import { ProblemCard } from '../../elements/ProblemCard.tsx';
import { useSnapshot } from '../../snapshot/context.tsx';
import { useWords } from '../../words/context.tsx';
import { CommitInput } from './CommitInput.tsx';

interface PathFieldProps {
  readonly id?: string;
  readonly label: string;
  readonly description?: string;
  readonly placeholder?: string;
  /** What the system's dialog asks for. */
  readonly what: 'installer' | 'config' | 'certificates';
  readonly value: string;
  commit(path: string): void;
  readonly error?: string | undefined;
}

/** A file on the engine's computer: its path, and the system's dialog where the shell has one. */
export function PathField({ what, value, commit, error, description, ...field }: PathFieldProps) {
  const { text } = useWords();
  const client = useClient();
  const files = useSnapshot(({ app }) => app.shell.files);
  const browse = useAction(
    () => client.shell.choose({ what }),
    ({ path }) => {
      if (path !== null) commit(path);
    },
  );
  return (
    <div>
      <Group gap="sm" align="flex-end" wrap="nowrap">
        <CommitInput
          {...field}
          flex={1}
          value={value}
          error={error}
          description={description}
          commit={(typed) => commit(typed)}
        />
        {files && (
          <Button variant="default" loading={browse.busy} onClick={() => browse.run()}>
            {text('wizard.browse')}
          </Button>
        )}
      </Group>
      {browse.problem !== null && <ProblemCard problem={browse.problem} />}
    </div>
  );
}
