import { Text, Title } from '@mantine/core';
import type { ConfigView } from '../../../shared/dcos-config/view.ts';
import { ConfigDiff } from '../../elements/ConfigDiff.tsx';
import { useWords } from '../../words/context.tsx';

/** The config.yaml that DC/OS's installer is given; against the user's own where there is one. */
export function ConfigSection({ config }: { config: ConfigView | null }) {
  const { text } = useWords();
  if (config === null || config.entries.length === 0) return null;
  const { template, entries } = config;
  const count = (change: string) => entries.filter((entry) => entry.change === change).length;
  return (
    <section aria-labelledby="review-config">
      <Title order={3} id="review-config" mb={4}>
        {text('wizard.review.config')}
      </Title>
      <Text size="sm" mb={6}>
        {template === null
          ? text('wizard.review.config.own', { count: entries.length })
          : text('wizard.review.config.template', {
              path: template,
              kept: count('kept'),
              changed: count('changed'),
              added: count('added'),
            })}
      </Text>
      <details open={template !== null}>
        <summary>{text('wizard.review.config.show')}</summary>
        <ConfigDiff view={config} />
      </details>
    </section>
  );
}
