import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ClusterView } from '../../shared/snapshot.ts';
import { useClient } from '../connection/context.tsx';
import { useAction } from '../connection/use-action.ts';
import { ProblemCard } from '../elements/ProblemCard.tsx';
import { useWords } from '../words/context.tsx';

interface DestroyDialogProps {
  readonly cluster: ClusterView;
  readonly opened: boolean;
  close(): void;
  /** The dialog is gone; what opened it, an entry of a menu, was gone before, so the focus is given back here. */
  closed(): void;
}

/** Asks for the cluster's name before everything on its machines is lost. */
export function DestroyDialog({ cluster, opened, close, closed }: DestroyDialogProps) {
  const { text } = useWords();
  const client = useClient();
  const [typed, setTyped] = useState('');
  const { name } = cluster;
  const leave = () => {
    setTyped('');
    destroy.dismiss();
    close();
  };
  const destroy = useAction(() => client.clusters.destroy({ name, typed }), leave);
  const right = typed === name;
  return (
    <Modal
      opened={opened}
      onClose={leave}
      onExitTransitionEnd={closed}
      returnFocus={false}
      title={text('destroy.title', { name })}
      closeButtonProps={{ 'aria-label': text('action.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (right) destroy.run();
        }}
      >
        <Stack gap="md">
          <Text>{text('destroy.what', { count: cluster.machines.length, name })}</Text>
          <TextInput
            data-autofocus
            autoComplete="off"
            spellCheck={false}
            label={text('destroy.type', { name })}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {destroy.problem !== null && <ProblemCard problem={destroy.problem} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={leave}>
              {text('action.cancel')}
            </Button>
            <Button type="submit" color="var(--dv-danger)" disabled={!right} loading={destroy.busy}>
              {text('destroy.do', { name })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
