import { useRef, useState } from 'react';
import { problemOfCall } from '../../../shared/api/problem-error.ts';
import type { Problem } from '../../../shared/problem.ts';
import { useClient } from '../../connection/context.tsx';
import { uploadFile } from './upload.ts';

interface Running {
  readonly name: string;
  readonly bytes: number;
  readonly total: number;
}

interface Upload {
  readonly running: Running | null;
  readonly problem: Problem | null;
  take(file: File): void;
  cancel(): void;
}

/** Brings a file of the browser's computer to the engine; `done` gets its path there. */
export function useUpload(done: (path: string) => void): Upload {
  const client = useClient();
  const [running, setRunning] = useState<Running | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const stop = useRef<AbortController | null>(null);
  const take = (file: File) => {
    stop.current?.abort();
    const abort = new AbortController();
    stop.current = abort;
    const { name, size } = file;
    setProblem(null);
    setRunning({ name, bytes: 0, total: size });
    uploadFile({
      file,
      id: crypto.randomUUID(),
      signal: abort.signal,
      send: (part) => client.releases.upload(part),
      progress: (bytes) => setRunning({ name, bytes, total: size }),
    })
      .then(
        (path) => done(path),
        (error: unknown) => {
          if (!abort.signal.aborted) setProblem(problemOfCall(error));
        },
      )
      .finally(() => {
        if (stop.current === abort) setRunning(null);
      });
  };
  const cancel = () => {
    stop.current?.abort();
    setRunning(null);
  };
  return { running, problem, take, cancel };
}
