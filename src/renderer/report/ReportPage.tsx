import { Button, Group, Loader, Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { problemOfCall } from '../../shared/api/problem-error.ts';
import type { ReportPreview } from '../../shared/api/report.ts';
import { useClient } from '../connection/context.tsx';
import { ProblemCard } from '../elements/ProblemCard.tsx';
import { readableBytes } from '../elements/sizes.ts';
import { Page, Section } from '../pages/Page.tsx';
import { useSteadyClusters } from '../snapshot/context.tsx';
import { useWords } from '../words/context.tsx';
import { ReportFiles } from './ReportFiles.tsx';
import { ReportText } from './ReportText.tsx';
import classes from './report.module.css';
import { SaveReport } from './SaveReport.tsx';

/** A report for whoever helps: what it is about, all that is in it, and saving it. */
export function ReportPage({ cluster }: { cluster: string | null }) {
  const { text } = useWords();
  const client = useClient();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['report', cluster],
    queryFn: ({ signal }) => client.report.preview({ name: cluster }, { signal }),
    // It is what it was when it was made, until another one is asked for.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  const again = (
    <Button variant="default" size="sm" loading={isFetching} onClick={() => void refetch()}>
      {text('report-page.again')}
    </Button>
  );
  return (
    <Page title={text('report-page.title')}>
      <Text>{text('report-page.about')}</Text>
      <Scope cluster={cluster} />
      {error !== null && !isFetching && (
        <ProblemCard problem={problemOfCall(error)} actions={again} />
      )}
      {isFetching && (
        <Group gap="sm" role="status">
          <Loader size="sm" />
          <Text c="dimmed">{text('report-page.collecting')}</Text>
        </Group>
      )}
      {data !== undefined && !isFetching && <Made key={data.id} preview={data} again={again} />}
    </Page>
  );
}

/** All clusters, or one: then with more of its logs. */
function Scope({ cluster }: { cluster: string | null }) {
  const { text } = useWords();
  const [, go] = useLocation();
  const names = useSteadyClusters().map(({ name }) => name);
  const all = cluster === null || names.includes(cluster) ? names : [...names, cluster];
  if (all.length === 0) return null;
  return (
    <Select
      label={text('report-page.scope')}
      className={classes.scope}
      allowDeselect={false}
      value={cluster ?? ''}
      data={[
        { value: '', label: text('report-page.scope.all') },
        ...all.map((name) => ({ value: name, label: name })),
      ]}
      onChange={(name) => go(name ? `/report/${name}` : '/report', { replace: true })}
    />
  );
}

function Made({ preview, again }: { preview: ReportPreview; again: React.ReactNode }) {
  const { text } = useWords();
  const [chosen, setChosen] = useState(preview.entries[0]?.name ?? '');
  const entry = preview.entries.find(({ name }) => name === chosen);
  const masked = preview.entries.reduce((sum, each) => sum + each.masked, 0);
  return (
    <>
      <Section
        title={text('report-page.inside')}
        about={text('report-page.summary', {
          count: preview.entries.length,
          size: readableBytes(preview.bytes),
          masked,
        })}
      >
        <div className={classes.columns}>
          <ReportFiles entries={preview.entries} chosen={chosen} onChoose={setChosen} />
          {entry !== undefined && <ReportText key={entry.name} id={preview.id} entry={entry} />}
        </div>
      </Section>
      <Group gap="md" align="flex-start">
        <SaveReport preview={preview} />
        {again}
      </Group>
    </>
  );
}
