import { Button, Group, Text } from '@mantine/core';
import { Confirmed } from '../elements/Confirmed.tsx';
import { useWords } from '../words/context.tsx';
import type { Doctor } from './use-doctor.ts';

interface FixActionProps {
  readonly action: { readonly id: string; readonly title: string };
  /** The system asks for a password first. */
  readonly administrator?: boolean;
  /** It does all that the check offers. */
  readonly several?: boolean;
  readonly doctor: Doctor;
}

/** The button that puts something right. What is taken away for good is asked about in its place. */
export function FixAction({ action, administrator, several, doctor }: FixActionProps) {
  const { text } = useWords();
  const { id, title } = action;
  const busy = doctor.fixing === id;
  const waits = doctor.fixing !== null && !busy;
  const act = () => {
    if (!waits) doctor.fix(action);
  };
  return (
    <Group gap="sm">
      {removes(id) ? (
        <Confirmed
          label={title}
          question={text(several ? 'doctor-page.confirm-all' : 'doctor-page.confirm')}
          busy={busy}
          act={act}
        />
      ) : (
        <Button size="compact-sm" variant="default" loading={busy} onClick={act}>
          {title}
        </Button>
      )}
      {administrator === true && (
        <Text size="sm" c="dimmed">
          {text('doctor-page.asks')}
        </Text>
      )}
    </Group>
  );
}

/** Leftovers are gone for good, machines with their disks. */
function removes(id: string): boolean {
  return id === 'leftovers' || id.startsWith('leftovers:');
}
