import { Box } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { problemOfCall } from '../../shared/api/problem-error.ts';
import type { ReportEntry } from '../../shared/api/report.ts';
import { useClient } from '../connection/context.tsx';
import lines from '../elements/lines.module.css';
import { ProblemCard } from '../elements/ProblemCard.tsx';
import { useWords } from '../words/context.tsx';
import { maskedParts } from './masked-parts.ts';
import classes from './report.module.css';

/** Height of a line, px. */
const lineHeight = 20;
/** Lines that are asked for at once. */
const pageSize = 200;

/** The text of one file, as it would be saved; only what is looked at is held. */
export function ReportText({ id, entry }: { id: string; entry: ReportEntry }) {
  const { text } = useWords();
  const client = useClient();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: entry.lines,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    overscan: 8,
  });
  const shown = rows.getVirtualItems();
  const wanted = [...new Set(shown.map(({ index }) => Math.floor(index / pageSize)))];
  const pages = useQueries({
    queries: wanted.map((page) => ({
      queryKey: ['report-page', id, entry.name, page],
      queryFn: () =>
        client.report.page({ id, entry: entry.name, first: page * pageSize, count: pageSize }),
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
    })),
  });
  const lineAt = (index: number) =>
    pages[wanted.indexOf(Math.floor(index / pageSize))]?.data?.lines[index % pageSize] ?? '';
  const error = pages.find((page) => page.error !== null)?.error ?? null;
  if (error !== null) return <ProblemCard problem={problemOfCall(error)} />;
  return (
    // A section that scrolls is reached by the keyboard.
    <Box
      component="section"
      ref={scroller}
      className={lines.box}
      aria-label={text('report-page.text', { name: entry.name })}
      tabIndex={0}
    >
      <div className={lines.height} style={{ height: rows.getTotalSize() }}>
        {shown.map(({ index, start }) => (
          <div
            key={index}
            className={lines.line}
            style={{ transform: `translateY(${start}px)` }}
            lang="en"
            translate="no"
          >
            {maskedParts(lineAt(index)).map((part) =>
              part.mask ? (
                <mark key={part.at} className={classes.mask}>
                  {part.text}
                </mark>
              ) : (
                <span key={part.at}>{part.text}</span>
              ),
            )}
          </div>
        ))}
      </div>
    </Box>
  );
}
