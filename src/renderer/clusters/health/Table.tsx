import type { MessageCode } from '../../../shared/messages/message.ts';
import { useWords } from '../../words/context.tsx';
import classes from './health.module.css';

interface TableProps {
  /** Id of the heading that names it: `health-units`. */
  readonly of: string;
  readonly columns: readonly MessageCode[];
  readonly children: React.ReactNode;
}

/** A table of the page, named by the heading above it. */
export function Table({ of, columns, children }: TableProps) {
  const { text } = useWords();
  return (
    <div className={classes.scroll}>
      <table className={classes.table} aria-labelledby={of}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {text(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
