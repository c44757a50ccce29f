import { Button, Group, Text, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOfCall } from '../../../shared/api/problem-error.ts';
import type { ServiceRepository } from '../../../shared/api/services.ts';
import { useClient } from '../../connection/context.tsx';
import { useAction } from '../../connection/use-action.ts';
import { Confirmed } from '../../elements/Confirmed.tsx';
import { ProblemCard } from '../../elements/ProblemCard.tsx';
import { useWords } from '../../words/context.tsx';
import { Table } from '../health/Table.tsx';

/** Where the cluster takes packages from. */
export function Repositories({ name }: { name: string }) {
  const { text } = useWords();
  const client = useClient();
  const queries = useQueryClient();
  const queryKey = ['repositories', name];
  const { data, error } = useQuery({
    queryKey,
    queryFn: () => client.services.repositories({ name }),
  });
  const [typed, setTyped] = useState<ServiceRepository>({ name: '', uri: '' });
  const changed = (now: readonly ServiceRepository[]) => {
    queries.setQueryData(queryKey, now);
    // Other packages are there now.
    void queries.invalidateQueries({ queryKey: ['packages', name] });
  };
  const add = useAction(
    () => client.services.addRepository({ name, repository: typed }),
    (now) => {
      changed(now);
      setTyped({ name: '', uri: '' });
    },
  );
  const remove = useAction(
    (repository: string) => client.services.removeRepository({ name, repository }),
    changed,
  );
  const problem = add.problem ?? remove.problem ?? (error === null ? null : problemOfCall(error));
  return (
    <>
      <Text>{text('services-page.repositories.what')}</Text>
      {problem !== null && <ProblemCard problem={problem} />}
      {data !== undefined && data.length > 0 && (
        <Table
          of="services-repositories"
          columns={['services-page.name', 'services-page.address', 'services-page.actions']}
        >
          {data.map(({ name: repository, uri }) => (
            <tr key={repository}>
              <th scope="row">{repository}</th>
              <td>{uri}</td>
              <td>
                <Confirmed
                  label={text('services-page.remove')}
                  about={repository}
                  question={text('services-page.remove.what', { repository })}
                  busy={remove.busy}
                  act={() => remove.run(repository)}
                />
              </td>
            </tr>
          ))}
        </Table>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          remove.dismiss();
          add.run();
        }}
      >
        <Group gap="sm" align="flex-end">
          <TextInput
            size="sm"
            w={160}
            required
            label={text('services-page.name')}
            value={typed.name}
            maxLength={200}
            onChange={(event) => setTyped({ ...typed, name: event.currentTarget.value })}
          />
          <TextInput
            size="sm"
            w={340}
            required
            type="url"
            label={text('services-page.address')}
            placeholder="http://192.168.57.1:8000/repo.json"
            value={typed.uri}
            maxLength={2000}
            onChange={(event) => setTyped({ ...typed, uri: event.currentTarget.value })}
          />
          <Button size="sm" variant="default" type="submit" loading={add.busy}>
            {text('services-page.repositories.add')}
          </Button>
        </Group>
      </form>
    </>
  );
}
