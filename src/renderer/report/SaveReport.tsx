import { Anchor, Button, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReportPreview } from '../../shared/api/report.ts';
import { useClient } from '../connection/context.tsx';
import { useAction } from '../connection/use-action.ts';
import { ProblemCard } from '../elements/ProblemCard.tsx';
import { readableBytes } from '../elements/sizes.ts';
import { useSnapshot } from '../snapshot/context.tsx';
import { useWords } from '../words/context.tsx';
import { saveInBrowser, wholeArchive } from './download.ts';

/** Where it went: a path on this computer, or the browser's own folder. */
type Done = { readonly path: string } | 'browser';

/** Saves the report as it is shown: with the system's dialog, or as a browser's download. */
export function SaveReport({ preview }: { preview: ReportPreview }) {
  const { text } = useWords();
  const client = useClient();
  const shell = useSnapshot(({ app }) => app.shell);
  const [done, setDone] = useState<Done | null>(null);
  const { id, fileName, packedBytes } = preview;
  const save = useAction(async (): Promise<Done | null> => {
    if (shell.files) {
      const { path } = await client.report.save({ id });
      return path === null ? null : { path };
    }
    saveInBrowser(await wholeArchive((offset) => client.report.part({ id, offset })), fileName);
    return 'browser';
  }, setDone);
  const size = readableBytes(packedBytes);
  return (
    <Stack gap="sm" flex={1} miw={0} align="flex-start">
      <Button
        leftSection={<IconDownload size={16} aria-hidden />}
        loading={save.busy}
        onClick={() => save.run()}
      >
        {text(shell.files ? 'report-page.save' : 'report-page.download', { size })}
      </Button>
      <Text role="status" size="sm">
        {done === 'browser' && text('report-page.downloaded', { name: fileName })}
        {done !== null && done !== 'browser' && (
          <>
            {text('report-page.saved', { path: done.path })}{' '}
            <Anchor
              component="button"
              type="button"
              onClick={() => void client.shell.openPath({ path: done.path })}
            >
              {text('report-page.show')}
            </Anchor>
          </>
        )}
      </Text>
      {save.problem !== null && <ProblemCard problem={save.problem} />}
    </Stack>
  );
}
