import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import { useWords } from '../words/context.tsx';

/** The way to a report, about a cluster or with null about all: for what nobody here knows a remedy for. */
export function ReportLink({ cluster }: { cluster: string | null }) {
  const { text } = useWords();
  return (
    <Anchor component={Link} href={cluster === null ? '/report' : `/report/${cluster}`} size="sm">
      {text(cluster === null ? 'report-page.title' : 'report-page.link')}
    </Anchor>
  );
}
