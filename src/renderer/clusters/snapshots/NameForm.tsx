import { Group, TextInput } from '@mantine/core';
import type { Verdict } from '../../../shared/cluster/predicates.ts';
import type { Action } from '../../connection/use-action.ts';
import { ActionButton } from '../../elements/ActionButton.tsx';
import { ProblemCard } from '../../elements/ProblemCard.tsx';

interface NameFormProps {
  /** Of the name's field. */
  readonly label: string;
  readonly value: string;
  change(typed: string): void;
  /** What is wrong with the name; null where nothing is. */
  readonly error?: string | null;
  readonly longest?: number;
  /** What the button does, in its words. */
  readonly button: string;
  readonly variant?: 'filled' | 'default';
  readonly verdict: Verdict;
  readonly action: Pick<Action<void>, 'run' | 'busy' | 'problem'>;
  /** What has to be known beside it. */
  readonly children?: React.ReactNode;
}

/** A name, the button that uses it, and why it was refused. */
export function NameForm(props: NameFormProps) {
  const { label, value, change, error = null, longest, verdict, action, children } = props;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (verdict.ok) action.run();
      }}
    >
      <Group align="flex-end" gap="sm">
        <TextInput
          flex={1}
          maw={420}
          autoComplete="off"
          spellCheck={false}
          {...(longest === undefined ? {} : { maxLength: longest })}
          label={label}
          error={error}
          value={value}
          onChange={(event) => change(event.currentTarget.value)}
        />
        <ActionButton
          variant={props.variant ?? 'filled'}
          verdict={verdict}
          loading={action.busy}
          onAct={() => action.run()}
        >
          {props.button}
        </ActionButton>
      </Group>
      {children}
      {action.problem !== null && <ProblemCard problem={action.problem} />}
    </form>
  );
}
