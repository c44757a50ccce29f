import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOfCall } from '../../../shared/api/problem-error.ts';
import type { ClusterView } from '../../../shared/snapshot.ts';
import { useClient } from '../../connection/context.tsx';
import { useAction } from '../../connection/use-action.ts';
import { Dialog, DialogForm } from '../../elements/Dialog.tsx';
import { ProblemCard } from '../../elements/ProblemCard.tsx';
import { Waiting } from '../../layout/NoConnection.tsx';
import { useWords } from '../../words/context.tsx';
import { ConsequenceList } from '../changes/ConsequenceList.tsx';
import { ReleaseFields } from './ReleaseFields.tsx';
import { choicesFor, noRelease, releaseIn } from './release-draft.ts';
import { useVersions } from './use-versions.ts';

export interface VersionDialogProps {
  readonly cluster: ClusterView;
  readonly opened: boolean;
  close(): void;
  /** The dialog is gone; an entry of a menu opened it, so the focus is given back here. */
  closed(): void;
}

/** Another version in place: which one, and what that does. */
export function UpgradeDialog({ cluster, opened, close, closed }: VersionDialogProps) {
  const { text } = useWords();
  return (
    <Dialog
      title={text('upgrade-page.title', { name: cluster.name })}
      opened={opened}
      wide
      close={close}
      closed={closed}
    >
      {opened && <UpgradeForm cluster={cluster} close={close} />}
    </Dialog>
  );
}

function UpgradeForm({ cluster: { name }, close }: Pick<VersionDialogProps, 'cluster' | 'close'>) {
  const { text } = useWords();
  const client = useClient();
  const [draft, setDraft] = useState(noRelease);
  const release = releaseIn(draft);
  const versions = useVersions(name);
  const preview = useQuery({
    queryKey: ['other-versions', 'upgrade', name, release],
    queryFn: () =>
      release === null ? null : client.otherVersions.previewUpgrade({ name, release }),
  });
  const upgrade = useAction(async () => {
    if (release !== null)
      await client.clusters.change({ name, change: { kind: 'upgrade', release } });
  }, close);
  if (versions.data === undefined) {
    return versions.error === null ? (
      <Waiting />
    ) : (
      <ProblemCard problem={problemOfCall(versions.error)} />
    );
  }
  const { installed, choices } = versions.data;
  const shown = choicesFor(choices, installed);
  const none = shown.every(({ why }) => why !== null);
  const told = preview.data ?? null;
  const ready = told !== null && told.problems.length === 0;
  return (
    <DialogForm label={text('upgrade-page.do')} ready={ready} action={upgrade} close={close}>
      <ReleaseFields draft={draft} choices={shown} change={setDraft} />
      {none && draft.source === 'catalogue' && installed !== null && (
        <Text size="sm">{text('upgrade-page.none', { installed })}</Text>
      )}
      {told !== null && <ConsequenceList {...told} disruptive fit={null} />}
      {preview.error !== null && <ProblemCard problem={problemOfCall(preview.error)} />}
    </DialogForm>
  );
}
