import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ClusterView } from '../../shared/snapshot.ts';
import { useClient } from '../connection/context.tsx';
import { useAction } from '../connection/use-action.ts';
import { Dialog, DialogForm } from '../elements/Dialog.tsx';
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
    <Dialog title={text('destroy.title', { name })} opened={opened} close={leave} closed={closed}>
      <DialogForm
        label={text('destroy.do', { name })}
        ready={right}
        danger
        action={destroy}
        close={leave}
      >
        <Text>{text('destroy.what', { count: cluster.machines.length, name })}</Text>
        <TextInput
          data-autofocus
          autoComplete="off"
          spellCheck={false}
          label={text('destroy.type', { name })}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </DialogForm>
    </Dialog>
  );
}
