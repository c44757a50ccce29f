import { memo } from 'react';
import type { LogLine } from '../../shared/api/answers.ts';
import { colouredParts } from './coloured-parts.ts';
import classes from './logs.module.css';

interface LogRowProps {
  /** Null while it is on its way. */
  readonly line: LogLine | null;
  /** px from the top of the log. */
  readonly top: number;
  readonly marked: boolean;
  /** Text to show where it was found; empty for none. */
  readonly searched: string;
}

export const LogRow = memo(function LogRow({ line, top, marked, searched }: LogRowProps) {
  return (
    <div
      className={classes.line}
      style={{ transform: `translateY(${top}px)` }}
      data-marked={marked || undefined}
    >
      {line !== null && (
        <>
          <span className={classes.time}>{timeOf(line.at)}</span>
          <span className={classes.machine}>{line.machine ?? ''}</span>
          <span lang="en" translate="no">
            {colouredParts(line.text, searched).map((part) => (
              <span key={part.at} className={classNames(part.className, part.found)}>
                {part.text}
              </span>
            ))}
          </span>
        </>
      )}
    </div>
  );
});

function classNames(colour: string, found: boolean): string | undefined {
  const names = colour.split(' ').map((name) => classes[name] ?? '');
  if (found) names.push(classes.found ?? '');
  const joined = names.join(' ').trim();
  return joined === '' ? undefined : joined;
}

function timeOf(at: number): string {
  return at === 0 ? '' : new Date(at).toTimeString().slice(0, 8);
}
