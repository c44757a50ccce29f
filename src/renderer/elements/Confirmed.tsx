import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../words/context.tsx';

interface ConfirmedProps {
  /** On the button that asks, and on the one that does it. */
  readonly label: string;
  /** What the button is about, where several have the same label. */
  readonly about?: string;
  /** What follows from it, asked in place. */
  readonly question: string;
  readonly busy: boolean;
  readonly danger?: boolean;
  act(): void;
}

/** A button that asks back in its own place, because what it does is not easily undone. */
export function Confirmed({ label, about, question, busy, danger = true, act }: ConfirmedProps) {
  const { text } = useWords();
  const [asking, setAsking] = useState(false);
  const name = about === undefined ? label : `${label}: ${about}`;
  if (!asking) {
    return (
      <Button
        size="compact-sm"
        variant="default"
        loading={busy}
        aria-label={name}
        onClick={() => setAsking(true)}
      >
        {label}
      </Button>
    );
  }
  return (
    <Group gap="sm" role="group" aria-label={name}>
      <Text size="sm">{question}</Text>
      <Button
        size="compact-sm"
        {...(danger ? { color: 'var(--dv-danger)' } : {})}
        onClick={() => {
          setAsking(false);
          act();
        }}
      >
        {label}
      </Button>
      <Button size="compact-sm" variant="default" autoFocus onClick={() => setAsking(false)}>
        {text('action.leave')}
      </Button>
    </Group>
  );
}
