import { Button } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { problemOfCall } from '../../../shared/api/problem-error.ts';
import { type Problem, problem } from '../../../shared/problem.ts';
import { LONGEST_TEXT } from '../../../shared/topology/document.ts';
import { useWords } from '../../words/context.tsx';
import { replaceTopology } from '../draft/changes.ts';
import { changeDraft } from '../draft/use-draft.ts';

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
  const input = useRef<HTMLInputElement>(null);
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
    <>
      <input
        ref={input}
        type="file"
        accept=".yaml,.yml"
        hidden
        aria-hidden
        tabIndex={-1}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file !== undefined) take(file);
        }}
      />
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconFolderOpen size={16} aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {text('wizard.topology.open')}
      </Button>
    </>
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
