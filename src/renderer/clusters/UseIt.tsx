import { Anchor, Code, Group, Stack, Text, Title } from '@mantine/core';
import { canOpen } from '../../shared/cluster/predicates.ts';
import type { ClusterView } from '../../shared/snapshot.ts';
import { Copy } from '../elements/Copy.tsx';
import { useWords } from '../words/context.tsx';
import classes from './cluster.module.css';
import { loginHelp } from './login-help.ts';
import { UseRegistry } from './UseRegistry.tsx';
import { useOpenUrl } from './use-open-url.ts';

/** What to do with a cluster that runs: open DC/OS, log in, get a shell. */
export function UseIt({ cluster }: { cluster: ClusterView }) {
  const { text } = useWords();
  const open = useOpenUrl();
  const { url, name } = cluster;
  const [first] = cluster.machines;
  const shell = `cd "${cluster.folder}" && vagrant ssh ${first?.name}`;
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
                <Group gap="sm">
                  <Code className={classes.command}>{shell}</Code>
                  <Copy value={shell} what={text('use.shell')} />
                </Group>
              </dd>
            </>
          )}
          {cluster.registry !== undefined && (
            <UseRegistry address={cluster.registry} cluster={cluster} />
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
