import { useEffect, useState } from 'react';
import type { DoctorFix } from '../../shared/api/doctor.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Client } from '../connection/client.ts';
import { useClient } from '../connection/context.tsx';
import { useAction } from '../connection/use-action.ts';
import { followStream } from '../connection/use-stream.ts';
import {
  lookAgain,
  nothingToldYet,
  type Report,
  withEvent,
  withFix,
  withResult,
} from './report.ts';

export interface Doctor {
  readonly report: Report;
  /** Why the doctor could not look, or what was asked of it not be done. */
  readonly problem: Problem | null;
  again(): void;
  /** Does what a finding offers; the check is looked at again by the engine. */
  fix(wanted: Pick<DoctorFix, 'id'> & { readonly title: string }): void;
  /** Id of what is being put right; null where nothing is. */
  readonly fixing: string | null;
  mute(id: string, muted: boolean): void;
}

/** The doctor's checks of this computer, made when the component is shown, and whenever asked again. */
export function useDoctor(): Doctor {
  const client = useClient();
  const [report, setReport] = useState(nothingToldYet);
  const [refused, setRefused] = useState<Problem | null>(null);
  const [open, setOpen] = useState(() => opening(client));
  const [fixing, setFixing] = useState<string | null>(null);
  useEffect(
    () =>
      followStream(open, ({ value, ended, problem }) => {
        setRefused(problem);
        if (ended) setReport((before) => withEvent(before, { type: 'done', ms: 0 }));
        else if (value !== null) setReport((before) => withEvent(before, value));
      }),
    [open],
  );
  const fix = useAction(
    async ({ id, title }: { readonly id: string; readonly title: string }) => {
      setFixing(id);
      try {
        return { title, outcome: await client.doctor.fix({ id }) };
      } finally {
        setFixing(null);
      }
    },
    ({ title, outcome }) => setReport((before) => withFix(before, title, outcome)),
  );
  const mute = useAction(
    async ({ id, muted }: { readonly id: string; readonly muted: boolean }) => {
      await client.doctor.mute({ id, muted });
      setReport((before) => {
        const result = before.results[id];
        return result === undefined ? before : withResult(before, { ...result, muted });
      });
    },
  );
  return {
    report,
    problem: refused ?? fix.problem ?? mute.problem,
    again: () => {
      setReport(lookAgain);
      setOpen(() => opening(client));
    },
    fix: (wanted) => fix.run(wanted),
    fixing,
    mute: (id, muted) => mute.run({ id, muted }),
  };
}

/** One look; another function for each, so that each is followed. */
function opening(client: Client) {
  return (signal: AbortSignal) => client.doctor.run(undefined, { signal });
}
