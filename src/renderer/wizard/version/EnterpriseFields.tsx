import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { StateMark } from '../../elements/StateMark.tsx';
import { holdSecrets } from '../../secrets/held.ts';
import { SecretsForm } from '../../secrets/SecretsForm.tsx';
import { useWords } from '../../words/context.tsx';
import { type Facts, isEnterprise, licenseOf } from '../draft/facts.ts';
import { fieldIds } from '../draft/issues.ts';
import { changeDraft } from '../draft/use-draft.ts';

/** What an installer of DC/OS Enterprise needs to be told, beside the file itself. */
export function EnterpriseFields({ facts, strict }: { facts: Facts; strict: boolean }) {
  const { text } = useWords();
  const { draft, secrets } = facts;
  if (!isEnterprise(facts)) return null;
  return (
    <section aria-labelledby="wizard-enterprise">
      <Stack gap="sm">
        <div>
          <Title order={3} id="wizard-enterprise">
            {text('secrets.title')}
          </Title>
          <Text c="dimmed">{text('secrets.why')}</Text>
        </div>
        <TextInput
          label={text('secrets.superuser')}
          value={draft.configuration.superuser ?? ''}
          placeholder="admin"
          maxLength={128}
          maw={480}
          autoComplete="off"
          spellCheck={false}
          onChange={({ currentTarget: { value } }) =>
            changeDraft((before) => {
              const { superuser: _, ...rest } = before.configuration;
              const named = value.trim() === '' ? rest : { ...rest, superuser: value };
              return { ...before, configuration: named };
            })
          }
        />
        {secrets === null ? (
          <SecretsForm
            id={fieldIds.secrets}
            license={licenseOf(facts)}
            submit={text('secrets.use')}
            taken={holdSecrets}
          />
        ) : (
          <>
            <Group gap={8} role="status" align="flex-start" wrap="nowrap">
              <StateMark meaning="runs" size={10} />
              <span>
                <Text>{text('secrets.taken')}</Text>
                <Text size="sm" c="dimmed">
                  {text(`secrets.keeping.${secrets.keeping}`)}
                </Text>
              </span>
            </Group>
            <Group>
              <Button size="sm" variant="default" onClick={() => holdSecrets(null)}>
                {text('secrets.change')}
              </Button>
            </Group>
          </>
        )}
        {strict && secrets === null && (
          <Text size="sm" role="alert" c="var(--mantine-color-error)">
            {text('wizard.error.secrets')}
          </Text>
        )}
      </Stack>
    </section>
  );
}
