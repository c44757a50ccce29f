import { Button, Group, Tabs, Text } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { ProblemCard } from '../../elements/ProblemCard.tsx';
import { later } from '../../layout/later.ts';
import { Waiting } from '../../layout/NoConnection.tsx';
import { useWords } from '../../words/context.tsx';
import { editTopology, takeBackTopology } from '../draft/changes.ts';
import { fieldIds } from '../draft/issues.ts';
import { changeDraft } from '../draft/use-draft.ts';
import { FileDrop } from '../frame/FileDrop.tsx';
import type { PageProps } from '../Wizard.tsx';
import { MachinesTable } from './MachinesTable.tsx';
import { PresetPictures } from './PresetPictures.tsx';
import classes from './topology.module.css';
import { useOpenFile } from './use-open-file.tsx';

// The editor is as large as the rest of the wizard, and many never open it.
const TopologyText = later(() => import('./TopologyText.tsx'), 'TopologyText');

/** Which machines: a preset to begin with, then a table and a text of the same file. */
export function TopologyPage({ facts, strict }: PageProps) {
  const { text } = useWords();
  const { draft, validation, machines } = facts;
  const [tab, setTab] = useState<string | null>(machines === null ? 'text' : 'table');
  const opened = useOpenFile();
  return (
    <FileDrop label={text('wizard.topology.drop')} take={opened.take}>
      <PresetPictures facts={facts} />
      <Group gap="md" className={classes.origin}>
        <Text size="sm" c="dimmed" role="status">
          {draft.from === null ? '' : text('wizard.topology.from', { file: draft.from })}
          {draft.replaced === null ? '' : ` ${text('wizard.topology.replaced')}`}
        </Text>
        {draft.replaced !== null && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconArrowBackUp size={14} aria-hidden />}
            onClick={() => changeDraft(takeBackTopology)}
          >
            {text('wizard.topology.take-back')}
          </Button>
        )}
      </Group>
      {opened.problem !== null && <ProblemCard problem={opened.problem} />}
      <Tabs value={tab} onChange={setTab} id={fieldIds.machines} keepMounted={false}>
        <div className={classes.bar}>
          <Tabs.List>
            <Tabs.Tab value="table">{text('wizard.topology.table')}</Tabs.Tab>
            <Tabs.Tab value="text">VagrantConfig.yaml</Tabs.Tab>
          </Tabs.List>
          {opened.button}
        </div>
        <Tabs.Panel value="table" pt="sm">
          {machines === null ? (
            <NotATable show={() => setTab('text')} />
          ) : (
            <MachinesTable facts={facts} machines={machines} strict={strict} />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="text" pt="sm">
          <Suspense fallback={<Waiting />}>
            <TopologyText
              text={draft.text}
              validation={validation}
              change={(next) => changeDraft(editTopology(next))}
            />
          </Suspense>
        </Tabs.Panel>
      </Tabs>
    </FileDrop>
  );
}

/** A text with broken lines has machines that a table would lose. */
function NotATable({ show }: { show: () => void }) {
  const { text } = useWords();
  return (
    <Group gap="md" className={classes.note}>
      <Text>{text('wizard.topology.no-table')}</Text>
      <Button size="compact-sm" variant="default" onClick={show}>
        {text('wizard.topology.show-text')}
      </Button>
    </Group>
  );
}
