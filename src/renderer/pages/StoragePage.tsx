import { Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { StorageReport } from '../../shared/api/answers.ts';
import { problemOfCall } from '../../shared/api/problem-error.ts';
import { useClient } from '../connection/context.tsx';
import { ProblemCard } from '../elements/ProblemCard.tsx';
import { readableBytes } from '../elements/sizes.ts';
import { Waiting } from '../layout/NoConnection.tsx';
import { useWords } from '../words/context.tsx';
import { Page, Section } from './Page.tsx';
import { DownloadsFolder } from './storage/DownloadsFolder.tsx';
import { FactoryReset } from './storage/FactoryReset.tsx';
import { storageKeys } from './storage/keys.ts';
import { PathLine } from './storage/PathLine.tsx';
import { StoredTable } from './storage/StoredTable.tsx';
import { useDiskStamp } from './storage/use-disk-stamp.ts';

/** What of the program lies on this computer's disk, where it can be moved, and taking all of it away. */
export function StoragePage() {
  const { text } = useWords();
  const client = useClient();
  const { data, error } = useQuery({
    queryKey: [...storageKeys.report, useDiskStamp()],
    queryFn: () => client.storage.report(),
    // The disk changes without telling.
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  return (
    <Page title={text('frame.storage')}>
      {error !== null && <ProblemCard problem={problemOfCall(error)} />}
      {error === null && data === undefined && <Waiting />}
      {data !== undefined && (
        <>
          <OnDisk report={data} />
          <DownloadsFolder folder={data.downloadsFolder} />
        </>
      )}
      {/* Also where the list cannot be had: then it is wanted most. */}
      <FactoryReset />
    </Page>
  );
}

function OnDisk({ report }: { report: StorageReport }) {
  const { text } = useWords();
  const { items, totalBytes, freeBytes, dataFolder } = report;
  const sizes = [
    ...(items.length > 0 ? [text('storage-page.total', { size: readableBytes(totalBytes) })] : []),
    ...(freeBytes !== null ? [text('storage-page.free', { size: readableBytes(freeBytes) })] : []),
  ];
  return (
    <Section title={text('storage-page.on-disk')}>
      <div>
        <Text className="tabular">{sizes.join(' · ')}</Text>
        <PathLine label={text('storage-page.data-folder')} path={dataFolder} />
      </div>
      {items.length === 0 ? (
        <Text c="dimmed">{text('storage-page.empty')}</Text>
      ) : (
        <StoredTable items={items} />
      )}
    </Section>
  );
}
