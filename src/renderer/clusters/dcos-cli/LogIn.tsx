import { Anchor, Button, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DcosLoginWay } from '../../../shared/api/dcos-cli.ts';
import { useClient } from '../../connection/context.tsx';
import { useAction } from '../../connection/use-action.ts';
import { ProblemCard } from '../../elements/ProblemCard.tsx';
import { useWords } from '../../words/context.tsx';
import { useOpenUrl } from '../use-open-url.ts';
import type { CliOfCluster } from './use-dcos-cli.ts';

interface LogInProps {
  readonly name: string;
  readonly cli: CliOfCluster;
  /** A log-in is saved already. */
  readonly again: boolean;
}

/** Logs the tool in. What is typed goes to DC/OS; the token it gives is kept by the tool, not by us. */
export function LogIn({ name, cli, again }: LogInProps) {
  const { text } = useWords();
  const client = useClient();
  const [way, setWay] = useState<DcosLoginWay | null>(null);
  const ask = useAction(() => client.dcosCli.loginWay({ name }), setWay);
  if (way === null) {
    return (
      <Stack gap="sm">
        <Group>
          <Button size="sm" variant="default" loading={ask.busy} onClick={() => ask.run()}>
            {text(again ? 'dcos-cli-page.login.again' : 'dcos-cli-page.login')}
          </Button>
        </Group>
        {ask.problem !== null && <ProblemCard problem={ask.problem} />}
      </Stack>
    );
  }
  if (way.kind === 'none') {
    return <Text role="status">{text('dcos-cli.login.none', { name })}</Text>;
  }
  return <Credentials name={name} way={way} cli={cli} leave={() => setWay(null)} />;
}

interface CredentialsProps {
  readonly name: string;
  readonly way: Exclude<DcosLoginWay, { kind: 'none' }>;
  readonly cli: CliOfCluster;
  leave(): void;
}

function Credentials({ name, way, cli, leave }: CredentialsProps) {
  const { text } = useWords();
  const client = useClient();
  const open = useOpenUrl();
  const [typed, setTyped] = useState(way.kind === 'password');
  const [uid, setUid] = useState('');
  const [secret, setSecret] = useState('');
  const login = useAction(
    () => {
      const credentials = typed
        ? ({ kind: 'password', uid, password: secret } as const)
        : ({ kind: 'token', token: secret.trim() } as const);
      return client.dcosCli.login({ name, credentials });
    },
    (status) => {
      cli.put(status);
      leave();
    },
  );
  const ready = secret.trim() !== '' && (!typed || uid.trim() !== '');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) login.run();
      }}
    >
      <Stack gap="sm" maw={480}>
        {!typed && way.kind === 'browser' && (
          <Text>
            {text('dcos-cli-page.login.browser')}{' '}
            <Anchor component="button" type="button" onClick={() => open(way.url)}>
              {way.url}
            </Anchor>
          </Text>
        )}
        {typed && (
          <TextInput
            label={text('dcos-cli-page.login.user')}
            autoComplete="off"
            spellCheck={false}
            value={uid}
            onChange={(event) => setUid(event.currentTarget.value)}
          />
        )}
        <PasswordInput
          label={text(typed ? 'dcos-cli-page.login.password' : 'dcos-cli-page.login.token')}
          description={text('dcos-cli-page.login.kept')}
          autoComplete="off"
          value={secret}
          visibilityToggleButtonProps={{ 'aria-label': text('dcos-cli-page.login.show') }}
          onChange={(event) => setSecret(event.currentTarget.value)}
        />
        {login.problem !== null && <ProblemCard problem={login.problem} />}
        <Group gap="sm">
          <Button type="submit" size="sm" disabled={!ready} loading={login.busy}>
            {text('dcos-cli-page.login.do')}
          </Button>
          <Button size="sm" variant="default" onClick={leave}>
            {text('action.cancel')}
          </Button>
          {way.kind === 'browser' && way.password && (
            <Anchor component="button" type="button" size="sm" onClick={() => setTyped(!typed)}>
              {text(typed ? 'dcos-cli-page.login.by-browser' : 'dcos-cli-page.login.by-password')}
            </Anchor>
          )}
        </Group>
      </Stack>
    </form>
  );
}
