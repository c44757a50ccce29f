import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { ClusterUsers } from '../../../shared/api/users.ts';
import type { ClusterView } from '../../../shared/snapshot.ts';
import { useClient } from '../../connection/context.tsx';
import { useAction } from '../../connection/use-action.ts';
import { Commands } from '../../elements/Commands.tsx';
import { Confirmed } from '../../elements/Confirmed.tsx';
import { ProblemCard } from '../../elements/ProblemCard.tsx';
import table from '../../elements/table.module.css';
import { Waiting } from '../../layout/NoConnection.tsx';
import { useWords } from '../../words/context.tsx';
import classes from '../cluster.module.css';
import { AddUser } from './AddUser.tsx';
import { type KnownUsers, useUsers } from './use-users.ts';

/** Who may log in to the cluster, for clusters on one's own computer. */
export function UsersSection({ cluster }: { cluster: ClusterView }) {
  const { text } = useWords();
  return (
    <section className={classes.card} aria-labelledby="cluster-users">
      <Stack gap="sm">
        <Title order={2} id="cluster-users">
          {text('users-page.title')}
        </Title>
        <Standing cluster={cluster} />
      </Stack>
    </section>
  );
}

function Standing({ cluster }: { cluster: ClusterView }) {
  const { text } = useWords();
  const { name, provider, state, dcos } = cluster;
  const runs = state === 'running' && dcos !== null;
  const known = useUsers(name, runs && provider !== 'simulated');
  if (provider === 'simulated') return <Text>{text('users-page.simulated')}</Text>;
  if (!runs) return <Text>{text('users-page.not-running')}</Text>;
  if (known.users === null) {
    return known.problem === null ? <Waiting /> : <Failed known={known} />;
  }
  return <Known users={known.users} known={known} />;
}

function Failed({ known }: { known: KnownUsers }) {
  const { text } = useWords();
  if (known.problem === null) return null;
  return (
    <Stack gap="sm">
      <ProblemCard problem={known.problem} />
      <Group>
        <Button size="sm" variant="default" loading={known.looking} onClick={() => known.look()}>
          {text('users-page.again')}
        </Button>
      </Group>
    </Stack>
  );
}

function Known({ users, known }: { users: ClusterUsers; known: KnownUsers }) {
  const { text } = useWords();
  const { cluster: name, login } = users;
  return (
    <Stack gap="md">
      <Text>{text(login ? 'users.for-local-use' : 'users.no-login', { name })}</Text>
      {users.users.length === 0 ? (
        <Text c="dimmed">{text('users.none')}</Text>
      ) : (
        <UserTable users={users} known={known} />
      )}
      <AddUser users={users} known={known} />
      {login && (
        <Commands
          label={text(users.passwords ? 'users-page.token.password' : 'users-page.token')}
          lines={[
            `dcos-vagrant-desktop users ${name} token USER${users.passwords ? ' --password' : ''}`,
          ]}
        />
      )}
    </Stack>
  );
}

function UserTable({ users, known }: { users: ClusterUsers; known: KnownUsers }) {
  const { text } = useWords();
  const client = useClient();
  const { cluster: name } = users;
  const remove = useAction((uid: string) => client.users.remove({ name, uid }), known.put);
  return (
    <div>
      {remove.problem !== null && <ProblemCard problem={remove.problem} />}
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{text('users.column.user')}</th>
            <th scope="col">{text('users.column.logs-in')}</th>
            <th scope="col">{text('users-page.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {users.users.map(({ uid, remote }) => (
            <tr key={uid}>
              <th scope="row">{uid}</th>
              <td>{text(remote ? 'users.remote' : 'users.local')}</td>
              <td>
                <Confirmed
                  label={text('users-page.remove')}
                  about={uid}
                  question={text('users-page.remove.confirm', { uid, name })}
                  busy={remove.busy}
                  act={() => remove.run(uid)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
