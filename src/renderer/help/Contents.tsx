import { Link } from 'wouter';
import type { GuidePageName } from '../../shared/guide/pages.ts';
import { useWords } from '../words/context.tsx';
import { arriveAt } from './Arrival.tsx';
import { helpAddress } from './address.ts';
import classes from './help.module.css';
import type { Guide } from './texts.ts';

interface ContentsProps {
  readonly guide: Guide;
  readonly current: GuidePageName;
  /** Id of the heading that the address names. */
  readonly section: string | null;
}

/** All pages, and below the one that is read its sections. */
export function Contents({ guide, current, section }: ContentsProps) {
  const { text } = useWords();
  return (
    <nav aria-label={text('help.contents')}>
      <ul className={classes.contents}>
        {guide.map(({ name, title, sections }) => (
          <li key={name}>
            <Link
              href={helpAddress(name)}
              className={classes.entry}
              aria-current={name === current ? 'page' : undefined}
              onClick={() => arriveAt(null)}
            >
              {title}
            </Link>
            {name === current && (
              <ul className={classes.sections}>
                {sections
                  .filter(({ level }) => level === 2)
                  .map(({ id, title: words }) => (
                    <li key={id}>
                      <Link
                        href={helpAddress(name, id)}
                        className={classes.entry}
                        aria-current={id === section ? 'location' : undefined}
                        onClick={() => arriveAt(id)}
                      >
                        {words}
                      </Link>
                    </li>
                  ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
