import table from '../../elements/table.module.css';
import type { WindowCode } from '../../words/codes.ts';
import { useWords } from '../../words/context.tsx';

interface TableProps {
  /** Id of the heading that names it: `health-units`. */
  readonly of: string;
  readonly columns: readonly WindowCode[];
  readonly children: React.ReactNode;
}

/** A table of the page, named by the heading above it. */
export function Table({ of, columns, children }: TableProps) {
  const { text } = useWords();
  return (
    <div className={table.scroll}>
      <table className={table.named} aria-labelledby={of}>
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
