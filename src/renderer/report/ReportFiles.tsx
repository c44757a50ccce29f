import type { ReportEntry } from '../../shared/api/report.ts';
import { readableBytes } from '../elements/sizes.ts';
import { useWords } from '../words/context.tsx';
import classes from './report.module.css';

interface ReportFilesProps {
  readonly entries: readonly ReportEntry[];
  readonly chosen: string;
  readonly onChoose: (name: string) => void;
}

/** The files of a report with their sizes, one of them chosen. */
export function ReportFiles({ entries, chosen, onChoose }: ReportFilesProps) {
  const { text } = useWords();
  return (
    <ul className={classes.files} aria-label={text('report-page.files')}>
      {entries.map(({ name, bytes, masked }) => {
        const slash = name.lastIndexOf('/') + 1;
        return (
          <li key={name}>
            <button
              type="button"
              className={classes.file}
              aria-current={name === chosen ? 'true' : undefined}
              onClick={() => onChoose(name)}
            >
              <span className={classes.name} lang="en" translate="no">
                {slash > 0 && <span className={classes.folder}>{name.slice(0, slash)}</span>}
                {name.slice(slash)}
              </span>
              <span className={classes.facts}>
                {readableBytes(bytes)}
                {masked > 0 && ` · ${text('report-page.masked', { count: masked })}`}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
