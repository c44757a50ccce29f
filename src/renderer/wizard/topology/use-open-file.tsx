import { notifications } from '@mantine/notifications';
import { IconFolderOpen } from '@tabler/icons-react';
import { useState } from 'react';
import { problemOfCall } from '../../../shared/api/problem-error.ts';
import { type Problem, ProblemError, problem } from '../../../shared/problem.ts';
import { LONGEST_CLUSTER_FILE } from '../../../shared/sharing/cluster-file.ts';
import { useSteadyClusters } from '../../snapshot/context.tsx';
import { useWords } from '../../words/context.tsx';
import { openedText, replaceTopology } from '../draft/changes.ts';
import { changeDraft } from '../draft/use-draft.ts';
import { OpenFileButton } from '../frame/OpenFileButton.tsx';

interface OpenFile {
  /** Takes a file that was dropped or chosen as the topology. */
  take(file: File): void;
  /** Why the last file was not taken. */
  readonly problem: Problem | null;
  readonly button: React.ReactNode;
}

/** Opening a VagrantConfig.yaml that the user has. */
export function useOpenFile(): OpenFile {
  const { text } = useWords();
  const [refused, setRefused] = useState<Problem | null>(null);
  const taken = useSteadyClusters().map(({ name }) => name);
  const take = (file: File) => {
    readTopology(file)
      .then((read) => {
        const { choice, rest, shared, hasConfig } = openedText(read, file.name, taken);
        setRefused(null);
        changeDraft((draft) => ({ ...replaceTopology(choice, draft.text !== '')(draft), ...rest }));
        const params = { from: file.name };
        const closeButtonProps = { 'aria-label': text('action.close') };
        if (shared)
          notifications.show({ message: text('wizard.topology.shared', params), closeButtonProps });
        if (hasConfig)
          notifications.show({
            message: text('wizard.topology.shared.config', params),
            closeButtonProps,
          });
      })
      .catch((error: unknown) => setRefused(refusalOf(error)));
  };
  const button = (
    <OpenFileButton
      accept=".yaml,.yml,.dcos-cluster"
      take={take}
      variant="subtle"
      leftSection={<IconFolderOpen size={16} aria-hidden />}
    >
      {text('wizard.topology.open')}
    </OpenFileButton>
  );
  return { take, problem: refused, button };
}

function refusalOf(error: unknown): Problem {
  if (error instanceof FileRefused) return error.why;
  return error instanceof ProblemError ? error.problem : problemOfCall(error);
}

class FileRefused extends Error {
  readonly why: Problem;

  constructor(why: Problem) {
    super(why.code);
    this.why = why;
  }
}

/** Text of a file; refuses what is too long or no text before it is read as YAML. */
async function readTopology(file: File): Promise<string> {
  const path = file.name;
  // A topology alone is shorter; its own check says so.
  if (file.size > LONGEST_CLUSTER_FILE) {
    const params = { path, limit: Math.floor(LONGEST_CLUSTER_FILE / 1024) };
    throw new FileRefused(problem('API-FILE-TOO-LONG', params, { kind: 'invalid' }));
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    throw new FileRefused(problem('API-FILE-BINARY', { path }, { kind: 'invalid' }));
  }
}
