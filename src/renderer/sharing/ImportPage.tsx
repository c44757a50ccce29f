import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ImportLook } from '../../shared/api/sharing.ts';
import { useClient } from '../connection/context.tsx';
import { useAction } from '../connection/use-action.ts';
import { ProblemCard } from '../elements/ProblemCard.tsx';
import { Page, Section } from '../pages/Page.tsx';
import { Browse } from '../pages/settings/SettingField.tsx';
import { useWords } from '../words/context.tsx';
import { FoundCluster } from './FoundCluster.tsx';

/** Takes a dcos-vagrant checkout or a shared cluster in: where it lies, what it is, and under which name. */
export function ImportPage() {
  const { text } = useWords();
  const client = useClient();
  const [path, setPath] = useState('');
  const [variables, setVariables] = useState('');
  const [found, setFound] = useState<ImportLook | null>(null);
  const source = {
    path: path.trim(),
    ...(variables.trim() === '' ? {} : { variables: variables.trim() }),
  };
  const look = useAction(() => client.sharing.look(source), setFound);
  const change = (set: (value: string) => void) => (value: string) => {
    // What was found belongs to what was named before.
    setFound(null);
    look.dismiss();
    set(value);
  };
  return (
    <Page title={text('import-page.title')}>
      <Section title={text('import-page.from')} about={text('import-page.about')}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (source.path !== '') look.run();
          }}
        >
          <Stack gap="md">
            <PathField name="path" value={path} change={change(setPath)} what="folder" />
            <PathField
              name="variables"
              value={variables}
              change={change(setVariables)}
              what="config"
            />
            <Group>
              <Button type="submit" disabled={source.path === ''} loading={look.busy}>
                {text('import-page.look')}
              </Button>
            </Group>
          </Stack>
        </form>
        {look.problem !== null && <ProblemCard problem={look.problem} />}
      </Section>
      {found !== null && (
        <FoundCluster key={`${found.path} ${found.name}`} found={found} source={source} />
      )}
    </Page>
  );
}

interface PathFieldProps {
  readonly name: 'path' | 'variables';
  readonly value: string;
  readonly what: 'folder' | 'config';
  change(value: string): void;
}

function PathField({ name, value, what, change }: PathFieldProps) {
  const { text } = useWords();
  const label = text(`import-page.${name}`);
  return (
    <Group gap="sm" align="flex-end">
      <TextInput
        flex={1}
        miw={200}
        label={label}
        description={text(`import-page.${name}.about`)}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => change(event.currentTarget.value)}
      />
      <Browse what={what} label={label} chosen={change} />
      {name === 'path' && <Browse what="topology" label={label} chosen={change} />}
    </Group>
  );
}
