import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useClient } from '../../connection/context.tsx';
import { ProblemCard } from '../../elements/ProblemCard.tsx';
import { useWords } from '../../words/context.tsx';
import { Section } from '../Page.tsx';
import { Browse } from '../settings/SettingField.tsx';
import { PathLine } from './PathLine.tsx';
import { useWork } from './use-work.ts';
import { WorkBar } from './WorkBar.tsx';
import { createWork } from './work.ts';

const move = createWork<{ folder: string }>();

/** Where downloads are kept, and moving them to another folder or disk. */
export function DownloadsFolder({ folder }: { folder: string }) {
  const { text } = useWords();
  const client = useClient();
  const [target, setTarget] = useState('');
  const state = useWork(move);
  const wanted = target.trim();
  // They may have been moved once more since, by another window.
  const moved = state.kind === 'done' && state.result.folder === folder ? folder : null;
  const change = (value: string) => {
    move.dismiss();
    setTarget(value);
  };
  return (
    <Section title={text('storage-page.downloads')} about={text('storage-page.downloads.about')}>
      <div>
        <PathLine label={text('storage-page.downloads.here')} path={folder} />
      </div>
      {state.kind === 'running' ? (
        <WorkBar
          label={text('storage-page.move.running')}
          told={state.told}
          stop={() => move.stop()}
        />
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (wanted !== '') {
              move.begin((signal) => client.storage.moveDownloads({ folder: wanted }, { signal }));
            }
          }}
        >
          <Group gap="sm" align="flex-end">
            <TextInput
              flex={1}
              miw={200}
              label={text('storage-page.move.to')}
              description={text('storage-page.move.to.about')}
              autoComplete="off"
              spellCheck={false}
              value={target}
              error={state.kind === 'ended'}
              onChange={(event) => change(event.currentTarget.value)}
            />
            <Browse what="folder" label={text('storage-page.move.to')} chosen={change} />
            <Button type="submit" disabled={wanted === ''}>
              {text('storage-page.move')}
            </Button>
          </Group>
        </form>
      )}
      {state.kind === 'ended' && <ProblemCard problem={state.problem} />}
      {(moved !== null || state.kind === 'stopped') && (
        <Text size="sm" role="status">
          {moved !== null
            ? text('storage-page.move.done', { folder: moved })
            : text('storage-page.move.stopped')}
        </Text>
      )}
    </Section>
  );
}
