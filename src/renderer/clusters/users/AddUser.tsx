import { Button, Group, PasswordInput, Stack, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type ClusterUsers, emailPattern, userIdPattern } from '../../../shared/api/users.ts';
import { useClient } from '../../connection/context.tsx';
import { useAction } from '../../connection/use-action.ts';
import { ProblemCard } from '../../elements/ProblemCard.tsx';
import { useWords } from '../../words/context.tsx';
import type { KnownUsers } from './use-users.ts';

/** One more user: by e-mail address, or with a password where DC/OS has such. */
export function AddUser({ users, known }: { users: ClusterUsers; known: KnownUsers }) {
  const { text } = useWords();
  const client = useClient();
  const { cluster: name, passwords } = users;
  const [typed, setTyped] = useState('');
  const [local, setLocal] = useState(false);
  const [password, setPassword] = useState('');
  const uid = typed.trim();
  const add = useAction(
    () => client.users.add({ name, uid, password: local ? password : null }),
    (answer: ClusterUsers) => {
      known.put(answer);
      setTyped('');
      setPassword('');
    },
  );
  const valid = local ? userIdPattern.test(uid) && password !== '' : emailPattern.test(uid);
  return (
    <form
      aria-label={text('users-page.add')}
      onSubmit={(event) => {
        event.preventDefault();
        if (valid) add.run();
      }}
    >
      <Stack gap="sm" maw={480}>
        {passwords && (
          <Switch
            label={text('users-page.local')}
            checked={local}
            onChange={(event) => setLocal(event.currentTarget.checked)}
          />
        )}
        <TextInput
          label={text(local ? 'users-page.name' : 'users-page.email')}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {local && (
          <PasswordInput
            label={text('users-page.password')}
            autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': text('dcos-cli-page.login.show') }}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        )}
        {add.problem !== null && <ProblemCard problem={add.problem} />}
        <Group>
          <Button type="submit" size="sm" disabled={!valid} loading={add.busy}>
            {text('users-page.add')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
