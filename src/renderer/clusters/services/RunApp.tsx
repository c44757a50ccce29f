import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useClient } from '../../connection/context.tsx';
import { useAction } from '../../connection/use-action.ts';
import { ProblemCard } from '../../elements/ProblemCard.tsx';
import { useWords } from '../../words/context.tsx';
import classes from './services.module.css';

/** Small, needs nothing, and writes something to look at. */
const beginning = JSON.stringify(
  { id: '/hello', cmd: 'while true; do date; sleep 5; done', cpus: 0.1, mem: 32, instances: 1 },
  null,
  2,
);

/** A button that opens a dialog for the definition of an app. */
export function RunApp({ name, acted }: { name: string; acted(): void }) {
  const { text } = useWords();
  const client = useClient();
  const [opened, setOpened] = useState(false);
  const [definition, setDefinition] = useState(beginning);
  const close = () => {
    run.dismiss();
    setOpened(false);
  };
  const run = useAction(
    () => client.services.run({ name, definition, force: false }),
    () => {
      acted();
      setOpened(false);
    },
  );
  return (
    <>
      <Group>
        <Button size="sm" onClick={() => setOpened(true)}>
          {text('services-page.run')}
        </Button>
      </Group>
      <Modal
        opened={opened}
        onClose={close}
        size="lg"
        title={text('services-page.run.title')}
        closeButtonProps={{ 'aria-label': text('action.close') }}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            run.run();
          }}
        >
          <Stack gap="md">
            <Text>{text('services-page.run.what')}</Text>
            <Textarea
              data-autofocus
              autosize
              minRows={8}
              maxRows={20}
              spellCheck={false}
              label={text('services-page.definition')}
              classNames={{ input: classes.code ?? '' }}
              value={definition}
              onChange={(event) => setDefinition(event.currentTarget.value)}
            />
            {run.problem !== null && <ProblemCard problem={run.problem} />}
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                {text('action.cancel')}
              </Button>
              <Button type="submit" loading={run.busy}>
                {text('services-page.run.do')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
