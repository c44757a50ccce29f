import { TextInput } from '@mantine/core';
import { isClusterNetwork } from '../../../shared/network/allocation.ts';
import { useWords } from '../../words/context.tsx';
import { editTopology } from '../draft/changes.ts';
import type { Facts } from '../draft/facts.ts';
import { fieldIds } from '../draft/issues.ts';
import { changeDraft } from '../draft/use-draft.ts';
import { moveToNetwork } from '../topology/machines.ts';

interface FieldProps {
  readonly facts: Facts;
  readonly error: string | undefined;
}

/** What the cluster is called, on this computer and in its folder. */
export function NameField({ facts, error }: FieldProps) {
  const { text } = useWords();
  return (
    <TextInput
      id={fieldIds.name}
      aria-label={text('wizard.option.name')}
      description={text('wizard.options.name.why')}
      value={facts.name}
      error={error}
      maxLength={60}
      {...plain}
      onChange={({ currentTarget: { value } }) =>
        changeDraft((draft) => ({ ...draft, name: value }))
      }
    />
  );
}

/** Under which names the machines are found. */
export function DomainField({ facts, error }: FieldProps) {
  const { text } = useWords();
  const { draft, domain } = facts;
  return (
    <TextInput
      id={fieldIds.domain}
      aria-label={text('wizard.option.domain')}
      description={text('wizard.options.domain.why', { domain })}
      value={draft.domain ?? ''}
      placeholder={draft.domain === null ? domain : ''}
      error={error}
      maxLength={253}
      {...plain}
      onChange={({ currentTarget: { value } }) => {
        // An empty field leaves the choice to the program again.
        const next = value.trim() === '' ? null : value.trim();
        changeDraft((before) => ({ ...before, domain: next }));
      }}
    />
  );
}

/** The machines' network: a change moves every machine of the topology. */
export function NetworkField({ facts, error }: FieldProps) {
  const { text } = useWords();
  const { draft, network } = facts;
  return (
    <TextInput
      id={fieldIds.network}
      aria-label={text('wizard.option.network')}
      description={text('wizard.options.network.why')}
      value={draft.network ?? network}
      error={error}
      maxLength={40}
      {...plain}
      onChange={({ currentTarget: { value } }) =>
        changeDraft((before) => {
          if (!isClusterNetwork(value)) return { ...before, network: value };
          const moved = moveToNetwork(before.text, value);
          return { ...editTopology(moved)(before), network: null };
        })
      }
    />
  );
}

const plain = {
  autoComplete: 'off',
  spellCheck: false,
  maw: 520,
  descriptionProps: { size: 'sm' },
} as const;
