import { Button, Text, Title } from '@mantine/core';
import type { HostsState } from '../../../shared/api/hosts.ts';
import { Confirmed } from '../../elements/Confirmed.tsx';
import { Lines } from '../../elements/Lines.tsx';
import { useWords } from '../../words/context.tsx';
import type { Names } from './use-names.ts';

/** What a vagrant-hostmanager left in the file with names of this cluster, and taking it away. */
export function ForeignBlocks({ state, names }: { state: HostsState; names: Names }) {
  const { text } = useWords();
  const { foreign } = state;
  if (foreign.length === 0) return null;
  const what = text('names-page.foreign.remove');
  return (
    <section aria-labelledby="names-foreign">
      <Title order={2} id="names-foreign">
        {text('names-page.foreign')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {text('names-page.foreign.about')}
      </Text>
      {foreign.map(({ id, line, lines }) => (
        <div key={`${line} ${id}`}>
          <Text size="sm">{text('names-page.foreign.from', { line })}</Text>
          <Lines label={text('names-page.foreign.from', { line })} lines={lines} />
        </div>
      ))}
      {names.busy === 'removeForeign' ? (
        <Button size="compact-sm" variant="default" loading>
          {what}
        </Button>
      ) : (
        <Confirmed
          label={what}
          question={text('names-page.foreign.confirm')}
          busy={false}
          danger={false}
          act={() => names.do('removeForeign')}
        />
      )}
    </section>
  );
}
