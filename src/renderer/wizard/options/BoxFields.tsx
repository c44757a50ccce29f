import { Stack, Text } from '@mantine/core';
import type { BoxChoice, MachineSpec } from '../../../shared/cluster/spec.ts';
import { commonBox } from '../../../shared/topology/new-machine.ts';
import { useWords } from '../../words/context.tsx';
import { editTopology } from '../draft/changes.ts';
import { changeDraft } from '../draft/use-draft.ts';
import { CommitInput } from '../frame/CommitInput.tsx';
import { PathField } from '../frame/PathField.tsx';
import { setBox } from '../topology/machines.ts';

/** Another box than the program's own, for all machines; written into the VagrantConfig.yaml. */
export function BoxFields({ machines }: { machines: readonly MachineSpec[] | null }) {
  const { text } = useWords();
  if (machines === null) return <Text>{text('wizard.options.box.unreadable')}</Text>;
  const box = commonBox(machines);
  const field = (key: keyof BoxChoice) => ({
    value: box?.[key] ?? '',
    commit: (typed: string) => {
      const change = { [key]: typed === '' ? null : typed };
      changeDraft((draft) => editTopology(setBox(draft.text, change))(draft));
    },
  });
  return (
    <Stack gap="md">
      <Text size="sm">{text('wizard.options.box.why')}</Text>
      {box === null && <Text size="sm">{text('wizard.options.box.differ')}</Text>}
      <CommitInput
        label={text('wizard.options.box.name')}
        placeholder="me/centos-7"
        {...field('name')}
      />
      <PathField
        what="box"
        label={text('wizard.options.box.url')}
        placeholder="https://… .box"
        {...field('url')}
      />
      <CommitInput
        label={text('wizard.options.box.version')}
        placeholder="1.2.0"
        {...field('version')}
      />
    </Stack>
  );
}
