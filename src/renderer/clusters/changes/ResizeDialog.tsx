import { Text } from '@mantine/core';
import { useState } from 'react';
import { consequencesOf } from '../../../shared/cluster/consequences.ts';
import type { ClusterView, MachineView } from '../../../shared/snapshot.ts';
import { useClient } from '../../connection/context.tsx';
import { useAction } from '../../connection/use-action.ts';
import { Dialog, DialogForm } from '../../elements/Dialog.tsx';
import { useSnapshot } from '../../snapshot/context.tsx';
import { useWords } from '../../words/context.tsx';
import type { TypedSize } from './agents-draft.ts';
import { ConsequenceList } from './ConsequenceList.tsx';
import { clusterNow } from './cluster-now.ts';
import { SizeFields } from './SizeFields.tsx';

interface DialogProps {
  readonly cluster: ClusterView;
  /** The machine it is about; null while the dialog is closed. */
  readonly machine: string | null;
  close(): void;
}

/** Another size for a machine, with the restart that it costs. */
export function ResizeDialog({ cluster, machine, close }: DialogProps) {
  const { text } = useWords();
  const view = cluster.machines.find(({ name }) => name === machine);
  return (
    <Dialog
      title={text('resize-page.title', { machine: machine ?? '' })}
      opened={view !== undefined}
      close={close}
    >
      {view !== undefined && <ResizeForm cluster={cluster} machine={view} close={close} />}
    </Dialog>
  );
}

interface FormProps extends Pick<DialogProps, 'cluster' | 'close'> {
  readonly machine: MachineView;
}

function ResizeForm({ cluster, machine, close }: FormProps) {
  const { text } = useWords();
  const client = useClient();
  const host = useSnapshot((snapshot) => snapshot.host);
  const [size, setSize] = useState<TypedSize>(machine);
  const change = {
    kind: 'resize',
    machine: machine.name,
    cpus: size.cpus ?? machine.cpus,
    memoryMiB: size.memoryMiB ?? machine.memoryMiB,
  } as const;
  const consequences = consequencesOf(clusterNow(cluster), change, host);
  const apply = useAction(() => client.clusters.change({ name: cluster.name, change }), close);
  const nothing = consequences.messages.some(({ code }) => code === 'change.nothing');
  const impossible = consequences.problems.length > 0;
  return (
    <DialogForm
      label={text(consequences.disruptive ? 'resize-page.restart' : 'resize-page.do')}
      ready={!impossible && !nothing}
      action={apply}
      close={close}
    >
      <SizeFields size={size} change={setSize} />
      {machine.memoryReservedMiB !== null && (
        <Text size="sm" c="dimmed">
          {text('resize-page.reserved', { memoryMiB: machine.memoryReservedMiB })}
        </Text>
      )}
      <ConsequenceList {...consequences} />
    </DialogForm>
  );
}
