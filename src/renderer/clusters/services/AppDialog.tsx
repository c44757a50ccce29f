import { Button, Group, Modal, NumberInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { mostInstances, type ServiceApp } from '../../../shared/api/services.ts';
import { useWords } from '../../words/context.tsx';
import { Refused } from './Refused.tsx';
import { type AppDeed, useAppDeeds } from './use-app-deeds.ts';

/** What is asked of an app that wants a second thought. */
export interface AskedApp {
  readonly kind: 'scale' | 'destroy';
  readonly app: ServiceApp;
}

interface DialogProps {
  readonly name: string;
  /** Null: nothing is asked. */
  readonly asked: AskedApp | null;
  acted(): void;
  close(): void;
}

/** How many instances there shall be, or whether an app shall really go. */
export function AppDialog({ name, asked, acted, close }: DialogProps) {
  const { text } = useWords();
  const title = asked && text(`services-page.${asked.kind}.title`, { app: asked.app.id });
  return (
    <Modal
      opened={asked !== null}
      onClose={close}
      title={title}
      closeButtonProps={{ 'aria-label': text('action.close') }}
    >
      {asked !== null && <AppForm name={name} asked={asked} acted={acted} close={close} />}
    </Modal>
  );
}

function AppForm({ name, asked: { kind, app }, acted, close }: DialogProps & { asked: AskedApp }) {
  const { text } = useWords();
  const [instances, setInstances] = useState(app.instances);
  const deeds = useAppDeeds(name, () => {
    acted();
    close();
  });
  const deed: AppDeed = kind === 'scale' ? { kind, app: app.id, instances } : { kind, app: app.id };
  const destroys = kind === 'destroy';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        deeds.run({ deed, force: false });
      }}
    >
      <Stack gap="md">
        {destroys ? (
          <Text>{text('services-page.destroy.what', { app: app.id, name })}</Text>
        ) : (
          <NumberInput
            data-autofocus
            w={190}
            label={text('health-page.instances')}
            value={instances}
            min={0}
            max={mostInstances}
            allowDecimal={false}
            allowNegative={false}
            onChange={(typed) => setInstances(Number(typed) || 0)}
          />
        )}
        <Refused
          problem={deeds.problem}
          busy={deeds.busy}
          force={() => deeds.run({ deed, force: true })}
        />
        <Group justify="flex-end">
          <Button variant="default" data-autofocus={destroys || undefined} onClick={close}>
            {text('action.cancel')}
          </Button>
          <Button
            type="submit"
            loading={deeds.busy}
            {...(destroys ? { color: 'var(--dv-danger)' } : {})}
          >
            {text(destroys ? 'services-page.destroy' : 'services-page.scale')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
