import type { StoredItem } from '../../../shared/api/answers.ts';
import { useWords } from '../../words/context.tsx';
import { bySize } from './by-size.ts';
import { StoredRow } from './StoredRow.tsx';
import classes from './storage.module.css';

/** What lies on the disk by kind, the largest first, each with what can be done about it. */
export function StoredTable({ items }: { items: readonly StoredItem[] }) {
  const { text } = useWords();
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{text('storage-page.what')}</th>
          <th scope="col" className={classes.size}>
            {text('storage-page.size')}
          </th>
          <th scope="col">
            <span className="visually-hidden">{text('storage-page.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {bySize(items).map((item) => (
          <StoredRow key={item.id} item={item} />
        ))}
      </tbody>
    </table>
  );
}
