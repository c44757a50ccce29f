import { Button, Group, Text, Title } from '@mantine/core';
import { transferText } from '../../../shared/releases/progress-text.ts';
import type { DownloadView } from '../../../shared/snapshot.ts';
import { useClient } from '../../connection/context.tsx';
import { useAction } from '../../connection/use-action.ts';
import { Meter } from '../../elements/Meter.tsx';
import { ProblemCard } from '../../elements/ProblemCard.tsx';
import { useSnapshot } from '../../snapshot/context.tsx';
import { useWords } from '../../words/context.tsx';
import { pages } from '../draft/draft.ts';
import type { Facts } from '../draft/facts.ts';
import classes from '../wizard.module.css';
import { neededDownloads, type Wanted } from './needed.ts';

/** What has to come from the internet for the choice, and how far it is; nothing where nothing has to. */
export function Downloads({ facts }: { facts: Facts }) {
  const { text } = useWords();
  const downloads = useSnapshot((snapshot) => snapshot.downloads);
  const needed = neededDownloads(facts);
  const { page } = facts.draft;
  // Before the version's page nothing is decided, unless a download runs already.
  const relevant = needed.flatMap((wanted) => {
    const view = downloads.find((each) => isSame(each, wanted)) ?? null;
    const early = pages.indexOf(page) < pages.indexOf('version');
    return (early && view?.state !== 'running') || view?.state === 'done' ? [] : [{ wanted, view }];
  });
  if (relevant.length === 0) return null;
  return (
    <div className={classes.card}>
      <Title order={3}>{text('wizard.download')}</Title>
      {relevant.map(({ wanted, view }) => (
        // The review tells of the same problem beside it.
        <DownloadLine key={wanted.kind} wanted={wanted} view={view} told={page === 'review'} />
      ))}
      {page === 'version' && relevant.some(({ view }) => view === null) && (
        <Text size="sm" c="dimmed">
          {text('wizard.download.with-next')}
        </Text>
      )}
    </div>
  );
}

function isSame(one: Wanted, other: Wanted): boolean {
  return one.kind === other.kind && one.version === other.version;
}

interface DownloadLineProps {
  readonly wanted: Wanted;
  readonly view: DownloadView | null;
  /** Its problem is told elsewhere on the page. */
  readonly told: boolean;
}

function DownloadLine({ wanted, view, told }: DownloadLineProps) {
  const { text } = useWords();
  const client = useClient();
  const start = useAction(() => client.releases.download(wanted));
  const cancel = useAction(() => client.releases.cancel(wanted));
  const label = text(`wizard.download.${wanted.kind}`, { version: wanted.version });
  const problem = start.problem ?? cancel.problem ?? (told ? null : view?.problem) ?? null;
  const running = view?.state === 'running';
  return (
    <div>
      {running ? (
        <Meter
          label={label}
          value={view.total === null ? '' : `${Math.floor((100 * view.bytes) / view.total)} %`}
          fraction={view.total === null ? 0 : view.bytes / view.total}
        />
      ) : (
        <Text size="sm">{label}</Text>
      )}
      <Group justify="space-between" gap="sm" mt={4} wrap="nowrap">
        <Text size="xs" c="dimmed" className="tabular">
          {running ? text(transferText(view)) : text(stateText(view))}
        </Text>
        {running ? (
          <Button size="compact-xs" variant="default" onClick={() => cancel.run()}>
            {text('action.cancel')}
          </Button>
        ) : (
          <Button
            size="compact-xs"
            variant="default"
            loading={start.busy}
            onClick={() => start.run()}
          >
            {text(view === null ? 'wizard.download.now' : 'action.retry')}
          </Button>
        )}
      </Group>
      {problem !== null && <ProblemCard problem={problem} />}
    </div>
  );
}

function stateText(view: DownloadView | null) {
  if (view?.state === 'cancelled') return 'wizard.download.cancelled' as const;
  if (view?.state === 'failed') return 'wizard.download.stopped' as const;
  return 'wizard.download.waiting' as const;
}
