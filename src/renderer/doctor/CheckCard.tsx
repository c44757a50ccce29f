import { Button } from '@mantine/core';
import type { DoctorResult } from '../../shared/api/doctor.ts';
import { Commands } from '../elements/Commands.tsx';
import { useWords } from '../words/context.tsx';
import { CheckLine } from './CheckLine.tsx';
import classes from './doctor.module.css';
import { FixAction } from './FixAction.tsx';
import { FixEnd } from './FixEnd.tsx';
import type { Doctor } from './use-doctor.ts';

/** A check with everything that can be done about it: by the program, by hand, or by not being told. */
export function CheckCard({ result, doctor }: { result: DoctorResult; doctor: Doctor }) {
  const { text } = useWords();
  const { id, title, actions, muted, status } = result;
  const ended = doctor.report.fixed[id];
  const all = { id, title: text('doctor-page.fix-all') };
  return (
    <li className={classes.item}>
      <div className={classes.row}>
        <CheckLine check={result} />
        {(muted || status !== 'pass') && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            fw={400}
            aria-label={text(muted ? 'doctor-page.unmute-of' : 'doctor-page.mute-of', {
              check: text(title),
            })}
            onClick={() => doctor.mute(id, !muted)}
          >
            {text(muted ? 'doctor-page.unmute' : 'doctor-page.mute')}
          </Button>
        )}
      </div>
      {(actions.length > 0 || ended !== undefined) && (
        <div className={classes.actions}>
          {ended !== undefined && <FixEnd fixed={ended} />}
          {actions.length > 1 && <FixAction action={all} several doctor={doctor} />}
          {actions.map((action) => (
            <div key={action.id}>
              <FixAction
                action={{ id: action.id, title: text(action.title) }}
                administrator={action.administrator}
                doctor={doctor}
              />
              {action.commands.length > 0 && (
                <details>
                  <summary>{text('doctor-page.by-hand')}</summary>
                  <Commands label={text('doctor-page.commands')} lines={action.commands} />
                </details>
              )}
            </div>
          ))}
        </div>
      )}
    </li>
  );
}
