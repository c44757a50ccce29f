import { Button, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SettingsView } from '../../../shared/api/answers.ts';
import type { SettingsPatch } from '../../../shared/api/requests.ts';
import type { Problem } from '../../../shared/problem.ts';
import { useClient } from '../../connection/context.tsx';
import { useAction } from '../../connection/use-action.ts';
import { ProblemCard } from '../../elements/ProblemCard.tsx';
import { useWords } from '../../words/context.tsx';
import { Section as Framed } from '../Page.tsx';
import {
  type Draft,
  patchOf,
  problemOfPatch,
  type Section,
  shownValue,
  withLabel,
} from './fields.ts';
import { SettingField } from './SettingField.tsx';
import { settingsKey } from './settings-key.ts';

/** Settings of the engine that are saved together: all of them, or, where one is refused, none. */
export function EngineSection({ section, view }: { section: Section; view: SettingsView }) {
  const { text } = useWords();
  const client = useClient();
  const queries = useQueryClient();
  const [draft, setDraft] = useState<Draft>({});
  const [wrong, setWrong] = useState<Problem | null>(null);
  const [saved, setSaved] = useState(false);
  const save = useAction(
    (patch: SettingsPatch) => client.settings.change(patch),
    (after) => {
      queries.setQueryData(settingsKey, after);
      // What this computer can do, and which versions are here, may follow from it.
      void queries.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== settingsKey[0],
      });
      setDraft({});
      setSaved(true);
    },
  );
  const forget = () => {
    setWrong(null);
    setSaved(false);
    save.dismiss();
  };
  const patch = patchOf(section, draft, view);
  const dirty = Object.keys(patch).length > 0;
  const refusal = wrong ?? save.problem;
  const submit = () => {
    const found = problemOfPatch(patch);
    setWrong(found);
    if (found === null) save.run(patch);
  };
  return (
    <Framed
      title={text(`settings-page.${section.id}`)}
      about={text(`settings-page.${section.id}.about`)}
    >
      <form
        noValidate
        aria-label={text(`settings-page.${section.id}`)}
        onSubmit={(event) => {
          event.preventDefault();
          if (dirty) submit();
        }}
      >
        <Stack gap="md">
          {section.fields.map((field) => (
            <SettingField
              key={field.name}
              field={field}
              value={shownValue(field.name, draft, view)}
              variable={view.overridden[field.name] ?? null}
              refused={refusal?.path === field.name}
              change={(value) => {
                forget();
                setDraft((before) => ({ ...before, [field.name]: value }));
              }}
            />
          ))}
          {refusal !== null && (
            <ProblemCard
              problem={withLabel(refusal, (words) => text(`settings-page.field.${words}`))}
            />
          )}
        </Stack>
        <Group gap="md" mt={dirty || saved ? 'md' : 0}>
          {dirty && (
            <>
              <Button type="submit" loading={save.busy}>
                {text('settings-page.save')}
              </Button>
              <Button
                variant="default"
                onClick={() => {
                  forget();
                  setDraft({});
                }}
              >
                {text('settings-page.discard')}
              </Button>
            </>
          )}
          <Text size="sm" c="dimmed" role="status">
            {dirty ? text('settings-page.not-saved') : saved ? text('settings-page.saved') : ''}
          </Text>
        </Group>
      </form>
    </Framed>
  );
}
