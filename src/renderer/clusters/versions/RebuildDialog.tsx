import { Checkbox, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOfCall } from '../../../shared/api/problem-error.ts';
import { useClient } from '../../connection/context.tsx';
import { useAction } from '../../connection/use-action.ts';
import { Dialog, DialogForm } from '../../elements/Dialog.tsx';
import { ProblemCard } from '../../elements/ProblemCard.tsx';
import { SecretsForm } from '../../secrets/SecretsForm.tsx';
import { useWords } from '../../words/context.tsx';
import { ConsequenceList } from '../changes/ConsequenceList.tsx';
import { useGoTo } from '../use-go-to.ts';
import { ReleaseFields } from './ReleaseFields.tsx';
import { choicesFor, noRelease, releaseIn } from './release-draft.ts';
import type { VersionDialogProps } from './UpgradeDialog.tsx';
import { useVersions } from './use-versions.ts';

/** A new cluster of the same shape, beside the old one or in its place. */
export function RebuildDialog({ cluster, opened, close, closed }: VersionDialogProps) {
  const { text } = useWords();
  const goTo = useGoTo();
  return (
    <Dialog
      title={text('rebuild-page.title', { name: cluster.name })}
      opened={opened}
      wide
      close={close}
      closed={closed}
    >
      {opened && (
        <RebuildForm
          cluster={cluster}
          close={close}
          made={(name) => {
            goTo(name);
            close();
          }}
        />
      )}
    </Dialog>
  );
}

interface FormProps extends Pick<VersionDialogProps, 'cluster' | 'close'> {
  made(name: string): void;
}

function RebuildForm({ cluster: { name }, close, made }: FormProps) {
  const { text } = useWords();
  const client = useClient();
  const [draft, setDraft] = useState(noRelease);
  const [typedName, setTypedName] = useState<string | null>(null);
  const [replace, setReplace] = useState(false);
  const [typed, setTyped] = useState('');
  const release = releaseIn(draft);
  const wish = { name, newName: typedName === '' ? null : typedName, replace };
  const versions = useVersions(name);
  const preview = useQuery({
    queryKey: ['other-versions', 'rebuild', wish],
    queryFn: () => client.otherVersions.previewRebuild(wish),
    placeholderData: (before) => before,
  });
  const rebuild = useAction(
    async (secrets?: string) => {
      if (release === null) return null;
      const confirmed = replace ? typed : null;
      return client.otherVersions.rebuild({ ...wish, release, typed: confirmed, secrets });
    },
    (answer) => answer !== null && made(answer.name),
  );
  const told = preview.error === null ? (preview.data ?? null) : null;
  // Every version can be had anew: that it cannot be upgraded to is no reason.
  const choices = choicesFor(versions.data?.choices ?? [], null).map((each) => ({
    ...each,
    why: null,
  }));
  const fits = told !== null && told.problems.length === 0;
  const ready = fits && release !== null && (!replace || typed === name);
  const newName = typedName ?? told?.name ?? '';
  return (
    <DialogForm
      label={text('rebuild-page.do', { name: newName })}
      ready={ready}
      danger={replace}
      action={{ ...rebuild, run: () => rebuild.run(undefined) }}
      close={close}
    >
      <ReleaseFields draft={draft} choices={choices} change={setDraft} />
      <TextInput
        autoComplete="off"
        spellCheck={false}
        label={text('rebuild-page.name')}
        value={newName}
        onChange={(event) => setTypedName(event.currentTarget.value)}
      />
      <Checkbox
        label={text('rebuild-page.replace', { name })}
        description={text('rebuild-page.replace.what')}
        checked={replace}
        onChange={(event) => setReplace(event.currentTarget.checked)}
      />
      {replace && (
        <TextInput
          autoComplete="off"
          spellCheck={false}
          label={text('destroy.type', { name })}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      {rebuild.problem?.code.startsWith('SECRETS-') === true && (
        <SecretsForm
          license="perhaps"
          submit={text('secrets.go-on')}
          busy={rebuild.busy}
          taken={({ id }) => rebuild.run(id)}
        />
      )}
      {told !== null && <ConsequenceList {...told} disruptive={replace} />}
      {preview.error !== null && <ProblemCard problem={problemOfCall(preview.error)} />}
    </DialogForm>
  );
}
