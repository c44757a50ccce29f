import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOfCall } from '../../../shared/api/problem-error.ts';
import { useClient } from '../../connection/context.tsx';
import { useAction } from '../../connection/use-action.ts';
import { Confirmed } from '../../elements/Confirmed.tsx';
import { ProblemCard } from '../../elements/ProblemCard.tsx';
import { useWords } from '../../words/context.tsx';
import { Table } from '../health/Table.tsx';
import classes from './services.module.css';

/** Packages that are installed, and those that could be. */
export function Packages({ name }: { name: string }) {
  return (
    <Stack gap="md">
      <Installed name={name} />
      <Search name={name} />
    </Stack>
  );
}

function Installed({ name }: { name: string }) {
  const { text } = useWords();
  const client = useClient();
  const queries = useQueryClient();
  const queryKey = ['packages', name, 'installed'];
  const { data, error } = useQuery({
    queryKey,
    queryFn: () => client.services.installed({ name }),
  });
  const uninstall = useAction(
    (wanted: { package: string; app: string }) => client.services.uninstall({ name, ...wanted }),
    () => queries.invalidateQueries({ queryKey }),
  );
  if (error !== null) return <ProblemCard problem={problemOfCall(error)} />;
  if (data === undefined) return <Text c="dimmed">{text('services-page.packages.asking')}</Text>;
  if (data.length === 0) return <Text c="dimmed">{text('services-page.packages.none')}</Text>;
  return (
    <>
      {uninstall.problem !== null && <ProblemCard problem={uninstall.problem} />}
      <Table
        of="services-packages"
        columns={[
          'services-page.package',
          'services-page.version',
          'health-page.app',
          'services-page.actions',
        ]}
      >
        {data.map((each) => (
          <tr key={each.appId}>
            <th scope="row">{each.name}</th>
            <td>{each.version}</td>
            <td>{each.appId}</td>
            <td>
              <Confirmed
                label={text('services-page.uninstall')}
                about={each.appId}
                question={text('services-page.uninstall.what', { app: each.appId })}
                busy={uninstall.busy}
                act={() => uninstall.run({ package: each.name, app: each.appId })}
              />
            </td>
          </tr>
        ))}
      </Table>
    </>
  );
}

function Search({ name }: { name: string }) {
  const { text } = useWords();
  const client = useClient();
  const queries = useQueryClient();
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState<string | null>(null);
  const { data, error, isFetching } = useQuery({
    queryKey: ['packages', name, 'found', words],
    queryFn: () => client.services.packages({ name, words: words ?? '' }),
    enabled: words !== null,
  });
  const install = useAction(
    (wanted: string) => client.services.install({ name, package: wanted, options: '' }),
    () => queries.invalidateQueries({ queryKey: ['packages', name, 'installed'] }),
  );
  const problem = install.problem ?? (error === null ? null : problemOfCall(error));
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          install.dismiss();
          setWords(typed);
        }}
      >
        <Group gap="sm" align="flex-end">
          <TextInput
            size="sm"
            w={300}
            label={text('services-page.search')}
            value={typed}
            maxLength={200}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button size="sm" variant="default" type="submit" loading={isFetching}>
            {text('services-page.search.do')}
          </Button>
        </Group>
      </form>
      {problem !== null && <ProblemCard problem={problem} />}
      {data !== undefined && data.length === 0 && (
        <Text role="status">{text('services-page.found.none')}</Text>
      )}
      {data !== undefined && data.length > 0 && (
        <Table
          of="services-packages"
          columns={['services-page.package', 'services-page.version', 'services-page.actions']}
        >
          {data.map((each) => (
            <tr key={each.name}>
              <th scope="row">
                {each.name}
                <span className={classes.words}>{each.description}</span>
              </th>
              <td>{each.version}</td>
              <td>
                <Button
                  size="compact-sm"
                  variant="default"
                  loading={install.busy}
                  aria-label={`${text('services-page.install')}: ${each.name}`}
                  onClick={() => install.run(each.name)}
                >
                  {text('services-page.install')}
                </Button>
              </td>
            </tr>
          ))}
        </Table>
      )}
    </>
  );
}
