import { Button, Group, Modal, Stack } from '@mantine/core';
import type { Action } from '../connection/use-action.ts';
import { useWords } from '../words/context.tsx';
import { ProblemCard } from './ProblemCard.tsx';

interface DialogProps {
  readonly title: string;
  readonly opened: boolean;
  readonly wide?: boolean;
  close(): void;
  /** The dialog is gone. Given where an entry of a menu opened it: the focus is then given back here. */
  closed?(): void;
  readonly children: React.ReactNode;
}

/** A question over the page, with its way out. */
export function Dialog({ title, opened, wide = false, close, closed, children }: DialogProps) {
  const { text } = useWords();
  return (
    <Modal
      opened={opened}
      onClose={close}
      {...(closed === undefined ? {} : { onExitTransitionEnd: closed, returnFocus: false })}
      {...(wide ? { size: 'lg' } : {})}
      title={title}
      closeButtonProps={{ 'aria-label': text('action.close') }}
    >
      {children}
    </Modal>
  );
}

interface DialogFormProps {
  /** What the button does, in its words. */
  readonly label: string;
  readonly ready: boolean;
  /** Something is lost or stands still by it. */
  readonly danger?: boolean;
  readonly action: Pick<Action<void>, 'run' | 'busy' | 'problem'>;
  close(): void;
  readonly children: React.ReactNode;
}

/** The fields of a dialog, what went wrong, and the two ways on. */
export function DialogForm(props: DialogFormProps) {
  const { label, ready, danger = false, action, close, children } = props;
  const { text } = useWords();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) action.run();
      }}
    >
      <Stack gap="md">
        {children}
        {action.problem !== null && <ProblemCard problem={action.problem} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {text('action.cancel')}
          </Button>
          <Button
            type="submit"
            disabled={!ready}
            loading={action.busy}
            {...(danger ? { color: 'var(--dv-danger)' } : {})}
          >
            {label}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
