import { Button, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import type { Client } from '../../connection/client.ts';
import { useClient } from '../../connection/context.tsx';
import { useAction } from '../../connection/use-action.ts';
import { ProblemCard } from '../../elements/ProblemCard.tsx';
import { meaningClass } from '../../elements/StateMark.tsx';
import { useSnapshot } from '../../snapshot/context.tsx';
import { useWords } from '../../words/context.tsx';
import type { Field } from './fields.ts';

interface SettingFieldProps {
  readonly field: Field;
  readonly value: string;
  /** The variable of the environment that goes before it; null where none does. */
  readonly variable: string | null;
  /** The engine did not take this value. */
  readonly refused: boolean;
  change(value: string): void;
}

/** A setting with what follows from it, and, where a variable goes before it, that it does. */
export function SettingField({ field, value, variable, refused, change }: SettingFieldProps) {
  const { text } = useWords();
  const { name, words, number, choose, example } = field;
  const label = text(`settings-page.field.${words}`);
  const common = {
    label,
    description: <Description words={words} variable={variable} />,
    error: refused,
    value,
    flex: 1,
    miw: 200,
    autoComplete: 'off',
    spellCheck: false,
  };
  if (number) {
    return (
      <NumberInput
        {...common}
        min={1}
        max={16}
        allowDecimal={false}
        placeholder={text('settings-page.automatic')}
        maw={400}
        onChange={(typed) => change(String(typed))}
      />
    );
  }
  return (
    <Stack gap="sm">
      <Group gap="sm" align="flex-end">
        <TextInput
          {...common}
          placeholder={example ?? text(`settings-page.empty.${emptyMeans(name)}`)}
          onChange={(event) => change(event.currentTarget.value)}
        />
        {choose !== undefined && <Browse what={choose} label={label} chosen={change} />}
      </Group>
    </Stack>
  );
}

function Description({ words, variable }: { words: Field['words']; variable: string | null }) {
  const { text } = useWords();
  return (
    <>
      {text(`settings-page.field.${words}.about`)}
      {variable !== null && (
        <Text span display="block" size="xs" className={meaningClass('works')}>
          {text('settings-page.overridden', { variable })}
        </Text>
      )}
    </>
  );
}

/** What an empty field stands for. */
function emptyMeans(name: Field['name']): 'looked-for' | 'by-version' | 'none' {
  if (name === 'vboxManage') return 'looked-for';
  return name === 'boxName' || name === 'boxUrl' || name === 'boxVersion' ? 'by-version' : 'none';
}

interface BrowseProps {
  readonly what: Parameters<Client['shell']['choose']>[0]['what'];
  readonly label: string;
  chosen(path: string): void;
}

/** Asks with the system's dialog; there is none in a browser. */
export function Browse({ what, label, chosen }: BrowseProps) {
  const { text } = useWords();
  const client = useClient();
  const possible = useSnapshot(({ app }) => app.shell.files);
  const ask = useAction(
    () => client.shell.choose({ what }),
    ({ path }) => path !== null && chosen(path),
  );
  if (!possible) return null;
  return (
    <>
      <Button
        variant="default"
        loading={ask.busy}
        onClick={() => ask.run()}
        aria-label={text('settings-page.browse-for', { label })}
      >
        {text('settings-page.browse')}
      </Button>
      {ask.problem !== null && <ProblemCard problem={ask.problem} />}
    </>
  );
}
