import { Stack, Text, Title } from '@mantine/core';
import type { DcosCliStatus } from '../../../shared/api/dcos-cli.ts';
import { Commands } from '../../elements/Commands.tsx';
import { useWords } from '../../words/context.tsx';
import classes from '../cluster.module.css';
import { LogIn } from './LogIn.tsx';
import { knowledgeOf } from './standing.ts';
import type { CliOfCluster } from './use-dcos-cli.ts';

/** What the tool knows of this cluster, what makes it work with it, and logging in. */
export function ClusterInCli({ status, cli }: { status: DcosCliStatus; cli: CliOfCluster }) {
  const { text } = useWords();
  const { cluster: name, config, variable } = status;
  return (
    <section className={classes.card} aria-labelledby="cli-cluster">
      <Stack gap="sm">
        <Title order={2} id="cli-cluster">
          {text('dcos-cli-page.cluster', { name })}
        </Title>
        {knowledgeOf(status).map((sentence) => (
          <Text key={sentence.code}>{text(sentence)}</Text>
        ))}
        {variable !== null && (
          <Commands label={text('dcos-cli.variable')} lines={[`export ${variable}`]} />
        )}
        {config !== null && variable === null && !config.attached && (
          <Commands label={text('dcos-cli-page.attach')} lines={[`dcos cluster attach ${name}`]} />
        )}
        {config !== null && <LogIn name={name} cli={cli} again={config.loggedIn} />}
      </Stack>
    </section>
  );
}
