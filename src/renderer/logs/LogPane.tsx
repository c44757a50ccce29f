import { Box, Checkbox, Group, Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { LogGrowth } from '../../shared/api/answers.ts';
import { useWords } from '../words/context.tsx';
import { LogRow } from './LogRow.tsx';
import { LogSearch } from './LogSearch.tsx';
import classes from './logs.module.css';
import type { Log } from './use-log.ts';

/** Height of a line, px: a million of them still fit into the tallest element of a browser. */
const lineHeight = 20;
const nearEnd = 2 * lineHeight;

interface LogPaneProps {
  readonly log: Log<LogGrowth>;
  /** What stands there where no line has come, and none will. */
  readonly empty: string;
}

/** The lines of a log: searchable, following their end while they grow. */
export function LogPane({ log, empty }: LogPaneProps) {
  const { text } = useWords();
  const [following, setFollowing] = useState(true);
  const [found, setFound] = useState<{ line: number; text: string } | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: log.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    overscan: 8,
  });
  const shown = rows.getVirtualItems();
  const first = shown[0]?.index ?? 0;
  const last = shown.at(-1)?.index ?? -1;
  useEffect(() => {
    if (last >= 0) log.show(first, last);
  });
  useEffect(() => {
    if (following && log.total > 0) rows.scrollToIndex(log.total - 1, { align: 'end' });
  }, [following, log.total, rows]);
  const look = (line: number, searched: string) => {
    setFollowing(false);
    setFound({ line, text: searched });
    rows.scrollToIndex(line, { align: 'center' });
  };
  // Who scrolls away from the end wants to read; who comes back to it wants to follow.
  const onScrolled = () => {
    const box = scroller.current;
    if (box === null) return;
    setFollowing(box.scrollHeight - box.scrollTop - box.clientHeight < nearEnd);
  };
  return (
    <>
      <Group justify="space-between" gap="sm">
        <LogSearch
          search={log.search}
          from={found?.line ?? first}
          total={log.total}
          onFound={look}
        />
        <Group gap="md">
          <Text size="sm" c="dimmed" className="tabular">
            {text('logs.lines', { count: log.total.toLocaleString() })}
          </Text>
          <Checkbox
            size="xs"
            label={text('logs.follow')}
            checked={following}
            onChange={(event) => setFollowing(event.currentTarget.checked)}
          />
        </Group>
      </Group>
      {/* A section that scrolls is reached by the keyboard. */}
      <Box
        component="section"
        ref={scroller}
        className={classes.lines}
        aria-label={text('logs.title')}
        tabIndex={0}
        onWheel={onScrolled}
        onKeyUp={onScrolled}
        onPointerUp={onScrolled}
      >
        {log.total === 0 && (
          <Text c="dimmed" p="sm">
            {log.ended ? empty : text('logs.waiting')}
          </Text>
        )}
        <div className={classes.height} style={{ height: rows.getTotalSize() }}>
          {shown.map(({ index, start }) => (
            <LogRow
              key={index}
              line={log.line(index)}
              top={start}
              marked={found?.line === index}
              searched={found?.text ?? ''}
            />
          ))}
        </div>
      </Box>
    </>
  );
}
