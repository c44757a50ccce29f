import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { problemOfCall } from '../../shared/api/problem-error.ts';
import type { Imported, ImportLook, ImportRequest } from '../../shared/api/sharing.ts';
import { clusterNamePattern } from '../../shared/cluster/kinds.ts';
import type { Problem } from '../../shared/problem.ts';
import { useClient } from '../connection/context.tsx';
import { useAction } from '../connection/use-action.ts';
import { ProblemCard } from '../elements/ProblemCard.tsx';
import { Section } from '../pages/Page.tsx';
import { Browse } from '../pages/settings/SettingField.tsx';
import { useCluster } from '../snapshot/context.tsx';
import { useWords } from '../words/context.tsx';
import { Facts } from './Facts.tsx';
import { Notes } from './Notes.tsx';

interface FoundClusterProps {
  readonly found: ImportLook;
  readonly source: ImportRequest;
}

/** What was found where the user pointed, and taking it in. */
export function FoundCluster({ found, source }: FoundClusterProps) {
  const { text } = useWords();
  const client = useClient();
  const [, go] = useLocation();
  const [name, setName] = useState(found.name);
  const [installer, setInstaller] = useState('');
  const request: ImportRequest = {
    ...source,
    name,
    ...(installer.trim() === '' ? {} : { installer: installer.trim() }),
  };
  const [taken, setTaken] = useState<string | null>(null);
  // Its page can be shown once the snapshot has it.
  const arrived = useCluster(taken ?? '') !== null;
  useEffect(() => {
    if (taken !== null && arrived) go(`/clusters/${taken}`);
  }, [taken, arrived, go]);
  const open = (imported: Imported) => setTaken(imported.name);
  const take = useAction(() => client.sharing.import(request), open);
  const create = useAction(async () => {
    const imported = await client.sharing.import(request);
    // On its page it asks for what is missing.
    await client.clusters.resume({ name: imported.name }).catch((error: unknown) => {
      if (!problemOfCall(error).code.startsWith('SECRETS-')) throw error;
    });
    return imported;
  }, open);
  const needsInstaller = found.problems.some(({ code }) => code === 'SHARING-INSTALLER-NEEDED');
  const wrong = found.problems.filter((each) => !isAnswered(each, installer));
  const ready =
    clusterNamePattern.test(name) && wrong.every(({ severity }) => severity === 'warning');
  const refused = take.problem ?? create.problem;
  const busy = take.busy || create.busy || taken !== null;
  return (
    <Section title={text(`import-page.found.${found.kind}`)} about={found.path}>
      <Stack gap="md">
        <Facts found={found} />
        <Notes notes={found.notes} />
        {wrong.map((problem) => (
          <ProblemCard key={`${problem.code} ${problem.path ?? ''}`} problem={problem} />
        ))}
        <TextInput
          maw={360}
          label={text('import-page.name')}
          autoComplete="off"
          spellCheck={false}
          value={name}
          error={!clusterNamePattern.test(name)}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {needsInstaller && (
          <Group gap="sm" align="flex-end">
            <TextInput
              flex={1}
              label={text('import-page.installer')}
              description={text('import-page.installer.about', { file: found.installer ?? '' })}
              autoComplete="off"
              spellCheck={false}
              value={installer}
              onChange={(event) => setInstaller(event.currentTarget.value)}
            />
            <Browse what="installer" label={text('import-page.installer')} chosen={setInstaller} />
          </Group>
        )}
        {refused !== null && <ProblemCard problem={refused} />}
        {found.adopted.length > 0 ? (
          <Group>
            <Button disabled={!ready} loading={busy} onClick={() => take.run()}>
              {text('import-page.adopt')}
            </Button>
          </Group>
        ) : (
          <Group>
            <Button disabled={!ready || busy} loading={create.busy} onClick={() => create.run()}>
              {text('import-page.create')}
            </Button>
            <Button
              variant="default"
              disabled={!ready || busy}
              loading={take.busy}
              onClick={() => take.run()}
            >
              {text('import-page.keep')}
            </Button>
          </Group>
        )}
      </Stack>
    </Section>
  );
}

/** The installer is asked for right here; whether it can be read is said when it is used. */
function isAnswered({ code }: Problem, installer: string): boolean {
  return code === 'SHARING-INSTALLER-NEEDED' && installer.trim() !== '';
}
