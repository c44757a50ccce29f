import { Text, Title } from '@mantine/core';
import type { HostsState } from '../../../shared/api/hosts.ts';
import { useWords } from '../../words/context.tsx';
import own from './names.module.css';

/** Lines of the file that lead a name of the cluster elsewhere; a person decides what becomes of them. */
export function Conflicts({ state: { conflicts, file } }: { state: HostsState }) {
  const { text } = useWords();
  if (conflicts.length === 0) return null;
  return (
    <section aria-labelledby="names-conflicts">
      <Title order={2} id="names-conflicts">
        {text('names-page.conflicts')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {text('names-page.conflicts.about', { file })}
      </Text>
      <ul className={own.list}>
        {conflicts.map(({ name, expected, found, line, owner }) => (
          <li key={`${line} ${name}`}>
            {text('names-page.conflict', { line, name, found, expected })}{' '}
            <Text span c="dimmed">
              {text(`names-page.owner.${owner}`)}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
