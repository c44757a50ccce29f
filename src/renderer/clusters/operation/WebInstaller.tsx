import { Button, Code, Group, Stack, Text, Title } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { problemOfCall } from '../../../shared/api/problem-error.ts';
import type { WebInstallerForm } from '../../../shared/cluster/web-installer.ts';
import type { OperationView } from '../../../shared/operations/view.ts';
import { useClient } from '../../connection/context.tsx';
import { Commands } from '../../elements/Commands.tsx';
import { Copy } from '../../elements/Copy.tsx';
import { ProblemCard } from '../../elements/ProblemCard.tsx';
import { Waiting } from '../../layout/NoConnection.tsx';
import { useWords } from '../../words/context.tsx';
import card from '../cluster.module.css';
import { useOpenUrl } from '../use-open-url.ts';

/** What the page of DC/OS's installer asks for, while the operation waits for it; nothing at other times. */
export function WebInstaller({ name, operation }: { name: string; operation: OperationView }) {
  const waits = operation.steps.some(({ id, state }) => id === 'web' && state === 'running');
  return operation.running && waits ? <Form name={name} /> : null;
}

function Form({ name }: { name: string }) {
  const { text } = useWords();
  const client = useClient();
  const open = useOpenUrl();
  const { data: form, error } = useQuery({
    queryKey: ['clusters', 'webInstaller', name],
    queryFn: () => client.clusters.webInstaller({ name }),
  });
  if (error !== null) return <ProblemCard problem={problemOfCall(error)} />;
  if (form === undefined) return <Waiting />;
  if (form === null) return null;
  return (
    <section className={card.card} aria-labelledby="web-installer-title">
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} id="web-installer-title">
            {text('web-page.title')}
          </Title>
          <Button
            leftSection={<IconExternalLink size={16} aria-hidden />}
            onClick={() => open(form.url)}
          >
            {text('web-page.open')}
          </Button>
        </Group>
        <Text>{text('web-page.what', { machine: form.machine })}</Text>
        <Text size="sm" c="dimmed">
          {text('web-page.filled')}
        </Text>
        <Fields form={form} />
        <Commands label={text('web-page.ip-detect')} lines={linesOf(form.ipDetect)} />
        {form.config !== null && (
          <Commands label={text('web-page.config')} lines={linesOf(form.config)} />
        )}
      </Stack>
    </section>
  );
}

function Fields({ form }: { form: WebInstallerForm }) {
  const { text } = useWords();
  const fields = [
    [text('web-page.masters'), form.masters.join(', ')],
    [text('web-page.agents'), form.agents.join(', ')],
    [text('web-page.public-agents'), form.publicAgents.join(', ')],
    [text('web-page.user'), form.sshUser],
    [text('web-page.port'), String(form.sshPort)],
  ] as const;
  return (
    <dl className={card.facts}>
      {fields.map(([label, value]) => (
        <Field key={label} label={label} value={value} />
      ))}
      <dt>{text('web-page.key')}</dt>
      <dd>
        <Group gap="sm">
          <Code className={card.command}>{form.keyPath}</Code>
          <Copy value={form.keyPath} what={text('web-page.key')} />
        </Group>
        <Text size="sm" c="dimmed">
          {text('web-page.key.why')}
        </Text>
      </dd>
    </dl>
  );
}

function Field({ label, value }: { label: string; value: string }) {
  const { text } = useWords();
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {value === '' ? (
          <Text c="dimmed">{text('web-page.none')}</Text>
        ) : (
          <Group gap="sm">
            <Code className={card.command}>{value}</Code>
            <Copy value={value} what={label} />
          </Group>
        )}
      </dd>
    </>
  );
}

function linesOf(text: string): string[] {
  return text.trimEnd().split('\n');
}
