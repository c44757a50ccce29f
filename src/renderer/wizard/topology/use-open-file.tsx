import { IconFolderOpen } from '@tabler/icons-react';
import { useState } from 'react';
import { problemOfCall } from '../../../shared/api/problem-error.ts';
import { type Problem, problem } from '../../../shared/problem.ts';
import { LONGEST_TEXT } from '../../../shared/topology/document.ts';
import { useWords } from '../../words/context.tsx';
import { replaceTopology } from '../draft/changes.ts';
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
  const take = (file: File) => {
    readTopology(file).then(
      (read) => {
        setRefused(null);
        const choice = { text: read, preset: null, from: file.name };
        changeDraft((draft) => replaceTopology(choice, draft.text !== '')(draft));
      },
      (error: unknown) =>
        setRefused(error instanceof FileRefused ? error.why : problemOfCall(error)),
    );
  };
  const button = (
    <OpenFileButton
      accept=".yaml,.yml"
      take={take}
      variant="subtle"
      leftSection={<IconFolderOpen size={16} aria-hidden />}
    >
      {text('wizard.topology.open')}
    </OpenFileButton>
  );
  return { take, problem: refused, button };
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
  if (file.size > LONGEST_TEXT) {
    const params = { path, limit: LONGEST_TEXT / 1024 };
    throw new FileRefused(problem('API-FILE-TOO-LONG', params, { kind: 'invalid' }));
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    throw new FileRefused(problem('API-FILE-BINARY', { path }, { kind: 'invalid' }));
  }
}
