import { Anchor, Code, CopyButton, Group, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { canOpen } from '../../shared/cluster/predicates.ts';
import type { ClusterView } from '../../shared/snapshot.ts';
import { useWords } from '../words/context.tsx';
import classes from './cluster.module.css';
import { loginHelp } from './login-help.ts';
import { useOpenUrl } from './use-open-url.ts';

/** What to do with a cluster that runs: open DC/OS, log in, get a shell. */
export function UseIt({ cluster }: { cluster: ClusterView }) {
  const { text } = useWords();
  const open = useOpenUrl();
  const { url, name } = cluster;
  const [first] = cluster.machines;
  if (!canOpen(cluster).ok || url === null || first === undefined) return null;
  return (
    <section className={classes.card} aria-labelledby="use-title">
      <Stack gap="sm">
        <Title order={2} id="use-title">
          {text('use.title')}
        </Title>
        <dl className={classes.facts}>
          <dt>{text('use.dcos')}</dt>
          <dd>
            <Anchor component="button" onClick={() => open(url)}>
              {url}
            </Anchor>
          </dd>
          <dt>{text('use.login')}</dt>
          <dd>{text(loginHelp(cluster))}</dd>
          {cluster.provider !== 'simulated' && (
            <>
              <dt>{text('use.shell')}</dt>
              <dd>
                <Copyable value={`cd "${cluster.folder}" && vagrant ssh ${first.name}`} />
              </dd>
            </>
          )}
          <dt>{text('use.network')}</dt>
          <dd>
            {cluster.network} · {text('use.names', { example: `${first.name}.${cluster.domain}` })}
          </dd>
        </dl>
        <Text size="sm" c="dimmed">
          {text('use.status', { name })}
        </Text>
      </Stack>
    </section>
  );
}

function Copyable({ value }: { value: string }) {
  const { text } = useWords();
  return (
    <Group gap="xs" wrap="nowrap">
      <Code style={{ overflowWrap: 'anywhere' }}>{value}</Code>
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <UnstyledButton
            onClick={copy}
            aria-label={text(copied ? 'action.copied' : 'action.copy')}
          >
            {copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
          </UnstyledButton>
        )}
      </CopyButton>
    </Group>
  );
}
