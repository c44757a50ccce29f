import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useId, useState } from 'react';
import { useClient } from '../connection/context.tsx';
import { useAction } from '../connection/use-action.ts';
import { ProblemCard } from '../elements/ProblemCard.tsx';
import { useWords } from '../words/context.tsx';
import type { HeldSecrets } from './held.ts';

interface SecretsFormProps {
  /** Ids of the field that an error leads to. */
  readonly id?: string;
  /** Whether a licence key belongs to it; `perhaps` where the version of DC/OS is not known. */
  readonly license: boolean | 'perhaps';
  readonly submit: string;
  readonly busy?: boolean;
  taken(secrets: HeldSecrets): void;
}

/**
 * Asks for the first user's password, twice, and the licence key. They are handed over in a call of their own;
 * after it this page has only a word for them, and the fields are empty.
 */
export function SecretsForm({ id, license, submit, busy = false, taken }: SecretsFormProps) {
  const { text } = useWords();
  const client = useClient();
  const own = useId();
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [key, setKey] = useState('');
  const differ = again !== '' && again !== password;
  const ready = password !== '' && again === password && (license !== true || key.trim() !== '');
  const offer = useAction(
    () =>
      client.secrets.offer({
        superuserPassword: password,
        ...(key.trim() === '' ? {} : { licenseKey: key.trim() }),
      }),
    (offered) => {
      const gave = { password: true, license: key.trim() !== '' };
      for (const clear of [setPassword, setAgain, setKey]) clear('');
      taken({ ...offered, ...gave });
    },
  );
  const give = () => {
    if (ready && !offer.busy) offer.run();
  };
  // Enter hands these over; of the form around them it would be asked to go on without.
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    give();
  };
  const field = {
    autoComplete: 'new-password',
    spellCheck: false,
    maw: 480,
    onKeyDown,
    visibilityToggleButtonProps: { 'aria-label': text('secrets.password.show') },
  } as const;
  return (
    <Stack gap="sm">
      <PasswordInput
        {...field}
        id={id ?? own}
        label={text('secrets.password')}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <PasswordInput
        {...field}
        label={text('secrets.password.again')}
        value={again}
        error={differ ? text('secrets.password.differ') : undefined}
        onChange={(event) => setAgain(event.currentTarget.value)}
      />
      {license !== false && (
        <PasswordInput
          {...field}
          label={text('secrets.license')}
          description={text('secrets.license.why')}
          value={key}
          onChange={(event) => setKey(event.currentTarget.value)}
        />
      )}
      {offer.problem !== null && <ProblemCard problem={offer.problem} />}
      <Group>
        <Button
          size="sm"
          variant="default"
          disabled={!ready}
          loading={offer.busy || busy}
          onClick={give}
        >
          {submit}
        </Button>
      </Group>
    </Stack>
  );
}
