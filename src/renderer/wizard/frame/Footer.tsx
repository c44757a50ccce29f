import { Button, Group } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { useWords } from '../../words/context.tsx';
import { pages } from '../draft/draft.ts';
import type { Facts } from '../draft/facts.ts';
import { CreateButton } from '../review/CreateButton.tsx';
import classes from '../wizard.module.css';
import { ErrorList } from './ErrorList.tsx';
import type { Steps } from './use-steps.ts';

/** Back and Next, which stay in one place; above them what keeps the wizard from going on. */
export function Footer({ facts, steps }: { facts: Facts; steps: Steps }) {
  const { text } = useWords();
  const { page } = facts.draft;
  const first = page === pages[0];
  return (
    <footer className={classes.footer}>
      {steps.strict && <ErrorList issues={steps.issues} asked={steps.refusals} />}
      <Group justify="space-between">
        {first ? (
          <span />
        ) : (
          <Button
            variant="default"
            leftSection={<IconArrowLeft size={16} aria-hidden />}
            onClick={steps.back}
          >
            {text('action.back')}
          </Button>
        )}
        {page === 'review' ? (
          <CreateButton facts={facts} steps={steps} />
        ) : (
          <Button type="submit" rightSection={<IconArrowRight size={16} aria-hidden />}>
            {text('action.next')}
          </Button>
        )}
      </Group>
    </footer>
  );
}
