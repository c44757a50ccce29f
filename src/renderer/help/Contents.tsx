import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { GuidePage } from '../../shared/guide/guide.ts';
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
  /** A page or section was chosen, perhaps the one that the address names already. */
  onFollow(): void;
}

/** All pages, and below the one that is read its sections. */
export function Contents({ guide, current, section, onFollow }: ContentsProps) {
  const { text } = useWords();
  const place = useRef<HTMLElement>(null);
  const page = guide.find(({ name }) => name === current);
  const within = page === undefined ? null : partOf(page, section);
  const follow = (id: string | null) => {
    onFollow();
    arriveAt(id);
  };
  useEffect(() => {
    const here = `[href$="${helpAddress(current, within)}"]`;
    place.current?.querySelector(here)?.scrollIntoView({ block: 'nearest' });
  }, [current, within]);
  return (
    <nav aria-label={text('help-page.contents')} ref={place}>
      <ul className={classes.contents}>
        {guide.map(({ name, title, sections }) => (
          <li key={name}>
            <Link
              href={helpAddress(name)}
              className={classes.entry}
              aria-current={name === current ? 'page' : undefined}
              onClick={() => follow(null)}
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
                        aria-current={id === within ? 'location' : undefined}
                        onClick={() => follow(id)}
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

/** The large heading that a heading is below, or is itself; null above the first. */
function partOf({ sections }: GuidePage, section: string | null): string | null {
  const until = sections.slice(0, sections.findIndex(({ id }) => id === section) + 1);
  return until.findLast(({ level }) => level === 2)?.id ?? null;
}
