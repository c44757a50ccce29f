import { ActionIcon, Group, Text, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../words/context.tsx';

interface LogSearchProps {
  search(text: string, from: number, backwards: boolean): Promise<number | null>;
  /** Index of the line to begin at. */
  readonly from: number;
  readonly total: number;
  onFound(line: number, text: string): void;
}

/** Looks for text in the whole log, not only in what is shown; goes on at the other end. */
export function LogSearch({ search, from, total, onFound }: LogSearchProps) {
  const { text } = useWords();
  const [wanted, setWanted] = useState('');
  const [nothing, setNothing] = useState(false);
  const look = async (backwards: boolean) => {
    if (wanted === '' || total === 0) return;
    const start = backwards ? Math.max(0, from - 1) : Math.min(total - 1, from + 1);
    const line =
      (await search(wanted, start, backwards)) ??
      (await search(wanted, backwards ? total - 1 : 0, backwards));
    setNothing(line === null);
    if (line !== null) onFound(line, wanted);
  };
  return (
    <Group gap="xs">
      <TextInput
        size="xs"
        type="search"
        w={220}
        aria-label={text('logs.search')}
        placeholder={text('logs.search')}
        value={wanted}
        onChange={(event) => {
          setNothing(false);
          setWanted(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void look(event.shiftKey);
        }}
      />
      <ActionIcon
        size={30}
        variant="default"
        aria-label={text('logs.previous')}
        onClick={() => void look(true)}
      >
        <IconChevronUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        size={30}
        variant="default"
        aria-label={text('logs.next')}
        onClick={() => void look(false)}
      >
        <IconChevronDown size={16} aria-hidden />
      </ActionIcon>
      <Text size="sm" c="dimmed" role="status">
        {nothing ? text('logs.not-found') : ''}
      </Text>
    </Group>
  );
}
