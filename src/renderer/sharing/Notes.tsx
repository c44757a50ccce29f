import { List, Text } from '@mantine/core';
import type { Message } from '../../shared/messages/message.ts';
import { useWords } from '../words/context.tsx';

/** What is worth knowing beside what was asked for, with what can be done about it. */
export function Notes({ notes }: { notes: readonly Message[] }) {
  const { text, remedy } = useWords();
  if (notes.length === 0) return null;
  return (
    <List size="sm" aria-label={text('import-page.notes')}>
      {notes.map((note) => (
        <List.Item key={`${note.code} ${JSON.stringify(note.params ?? {})}`}>
          {text(note)}
          {remedy(note) !== undefined && (
            <Text size="sm" c="dimmed">
              {remedy(note)}
            </Text>
          )}
        </List.Item>
      ))}
    </List>
  );
}
