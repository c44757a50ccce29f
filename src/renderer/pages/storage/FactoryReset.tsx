import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ResetResult } from '../../../shared/api/answers.ts';
import { problemOfCall } from '../../../shared/api/problem-error.ts';
import { useClient } from '../../connection/context.tsx';
import { ProblemCard } from '../../elements/ProblemCard.tsx';
import { useWords } from '../../words/context.tsx';
import { Section } from '../Page.tsx';
import { storageKeys } from './keys.ts';
import { Messages } from './Messages.tsx';
import { ResetOutcome } from './ResetOutcome.tsx';
import classes from './storage.module.css';
import { useDiskStamp } from './use-disk-stamp.ts';
import { useWork } from './use-work.ts';
import { WorkBar } from './WorkBar.tsx';
import { createWork } from './work.ts';

/** The word to type, in every language; the engine looks at it again. */
const word = 'reset';

const reset = createWork<ResetResult>();

/** Takes away everything of the program, in whatever state it is; says before what goes and what stays. */
export function FactoryReset() {
  const { text } = useWords();
  const state = useWork(reset);
  return (
    <Section title={text('storage-page.reset')} about={text('storage-page.reset.about')}>
      {state.kind === 'running' ? (
        <WorkBar
          label={text('storage-page.reset.running')}
          told={state.told}
          stop={() => reset.stop()}
        />
      ) : (
        <Plan />
      )}
      {state.kind === 'done' && <ResetOutcome result={state.result} />}
      {state.kind === 'ended' && <ProblemCard problem={state.problem} />}
      {state.kind === 'stopped' && (
        <Text size="sm" role="status">
          {text('storage-page.reset.stopped')}
        </Text>
      )}
    </Section>
  );
}

function Plan() {
  const { text } = useWords();
  const client = useClient();
  const [typed, setTyped] = useState('');
  const { data, error } = useQuery({
    queryKey: [...storageKeys.resetPlan, useDiskStamp()],
    queryFn: () => client.storage.resetPlan(),
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  const right = typed === word;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!right) return;
        setTyped('');
        reset.begin((signal) => client.storage.reset({ typed }, { signal }));
      }}
    >
      <Stack gap="md">
        {error !== null && <ProblemCard problem={problemOfCall(error)} />}
        {data !== undefined && (
          <div className={classes.plan}>
            <Messages title={text('storage-page.reset.removes')} messages={data.removes} />
            <Messages title={text('storage-page.reset.leaves')} messages={data.leaves} />
          </div>
        )}
        <Group gap="sm" align="flex-end">
          <TextInput
            label={text('storage-page.reset.type', { word })}
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => {
              reset.dismiss();
              setTyped(event.currentTarget.value);
            }}
          />
          <Button type="submit" color="var(--dv-danger)" disabled={!right}>
            {text('storage-page.reset.do')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
