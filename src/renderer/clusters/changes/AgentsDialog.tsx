import { Checkbox, Group, NumberInput, Text } from '@mantine/core';
import { useState } from 'react';
import { consequencesOf } from '../../../shared/cluster/consequences.ts';
import { agentTypes, isAgent } from '../../../shared/cluster/scaled.ts';
import { say } from '../../../shared/messages/message.ts';
import type { ClusterView } from '../../../shared/snapshot.ts';
import { useClient } from '../../connection/context.tsx';
import { useAction } from '../../connection/use-action.ts';
import { Dialog, DialogForm } from '../../elements/Dialog.tsx';
import { useSnapshot } from '../../snapshot/context.tsx';
import { useWords } from '../../words/context.tsx';
import { type AgentsDraft, draftOf, scaleOf, withAgent, withCount } from './agents-draft.ts';
import { ConsequenceList } from './ConsequenceList.tsx';
import { clusterNow } from './cluster-now.ts';
import { SizeFields } from './SizeFields.tsx';

interface DialogProps {
  readonly cluster: ClusterView;
  readonly opened: boolean;
  close(): void;
}

/** How many agents there shall be, which of them go, and what that brings with it. */
export function AgentsDialog({ cluster, opened, close }: DialogProps) {
  const { text } = useWords();
  return (
    <Dialog
      title={text('agents-page.title', { name: cluster.name })}
      opened={opened}
      wide
      close={close}
    >
      {opened && <AgentsForm cluster={cluster} close={close} />}
    </Dialog>
  );
}

function AgentsForm({ cluster, close }: Pick<DialogProps, 'cluster' | 'close'>) {
  const { text, remedy } = useWords();
  const client = useClient();
  const host = useSnapshot((snapshot) => snapshot.host);
  const { machines, name } = cluster;
  const [draft, setDraft] = useState<AgentsDraft>(() => draftOf(machines));
  const change = scaleOf(draft);
  const consequences = consequencesOf(clusterNow(cluster), change, host);
  const apply = useAction(() => client.clusters.change({ name, change }), close);
  const nothing = consequences.messages.some(({ code }) => code === 'change.nothing');
  const impossible = consequences.problems.length > 0;
  const fixed = say('SCALE-MASTERS-FIXED');
  return (
    <DialogForm
      label={text('agents-page.do')}
      ready={!impossible && !nothing}
      danger={consequences.disruptive}
      action={apply}
      close={close}
    >
      <Group gap="md">
        {agentTypes.map((type, index) => (
          <NumberInput
            key={type}
            data-autofocus={index === 0 || undefined}
            w={190}
            label={text(`agents-page.${type}`)}
            value={draft.counts[type]}
            min={0}
            max={200}
            allowDecimal={false}
            allowNegative={false}
            onChange={(typed) => setDraft(withCount(draft, machines, type, Number(typed) || 0))}
          />
        ))}
      </Group>
      <Checkbox.Group
        label={text('agents-page.stay')}
        description={text('agents-page.stay.what')}
        value={machines
          .filter(isAgent)
          .flatMap((agent) => (draft.remove.includes(agent.name) ? [] : [agent.name]))}
      >
        <Group gap="md" mt={8}>
          {machines.filter(isAgent).map((agent) => (
            <Checkbox
              key={agent.name}
              value={agent.name}
              label={agent.name}
              onChange={(event) => setDraft(withAgent(draft, agent, event.currentTarget.checked))}
            />
          ))}
        </Group>
      </Checkbox.Group>
      <div>
        <Text size="sm" fw={500}>
          {text('agents-page.size')}
        </Text>
        <SizeFields
          size={draft.size}
          placeholder={text('agents-page.size.same')}
          change={(size) => setDraft({ ...draft, size })}
        />
      </div>
      <div>
        <Text size="sm" c="dimmed">
          {text(fixed)}
        </Text>
        <Text size="sm" c="dimmed">
          {remedy(fixed)}
        </Text>
      </div>
      <ConsequenceList {...consequences} />
    </DialogForm>
  );
}
