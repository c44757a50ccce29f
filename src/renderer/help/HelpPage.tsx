import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { sectionAt } from '../../shared/guide/guide.ts';
import { searchGuide } from '../../shared/guide/search.ts';
import { problem } from '../../shared/problem.ts';
import { ProblemCard } from '../elements/ProblemCard.tsx';
import { Waiting } from '../layout/NoConnection.tsx';
import { useWords } from '../words/context.tsx';
import { Arrival } from './Arrival.tsx';
import { Article } from './Article.tsx';
import { pageNamed } from './address.ts';
import { Contents } from './Contents.tsx';
import classes from './help.module.css';
import { SearchResults } from './SearchResults.tsx';
import { type Guide, readGuide } from './texts.ts';

interface HelpPageProps {
  /** From the address; null or unknown is the guide's beginning. */
  readonly page: string | null;
  /** Id of a heading there. */
  readonly heading: string | null;
}

/** The user guide: search and contents at the side, a page beside them. */
export function HelpPage(props: HelpPageProps) {
  const { language } = useWords();
  const { data, isError } = useQuery({
    queryKey: ['guide', language],
    // The English one tells which heading is meant by an address from elsewhere.
    queryFn: () => Promise.all([readGuide(language), readGuide('en')]),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (isError) {
    return (
      <div className={classes.beside}>
        <ProblemCard problem={problem('HELP-NOT-READ')} />
      </div>
    );
  }
  if (data === undefined) return <Waiting />;
  return <Read guide={data[0]} english={data[1]} {...props} />;
}

interface ReadProps extends HelpPageProps {
  readonly guide: Guide;
  readonly english: Guide;
}

function Read({ guide, english, page, heading }: ReadProps) {
  const { text, language } = useWords();
  const [address] = useLocation();
  const [search, setSearch] = useState({ query: '', address });
  // Going elsewhere ends a search; a link to where one is does not go anywhere, so it is told besides.
  const query = search.address === address ? search.query : '';
  const ask = (wanted: string) => setSearch({ query: wanted, address });
  const read = () => ask('');
  const name = pageNamed(page);
  const shown = guide.find((each) => each.name === name);
  const original = english.find((each) => each.name === name);
  if (shown === undefined || original === undefined) return null;
  const section = heading === null ? null : sectionAt(shown, heading, original);
  return (
    <div className={classes.help}>
      <div className={classes.side}>
        <TextInput
          type="search"
          label={text('help-page.search')}
          value={query}
          onChange={({ currentTarget }) => ask(currentTarget.value)}
          onKeyDown={({ key }) => key === 'Escape' && read()}
        />
        <Contents guide={guide} current={name} section={section?.id ?? null} onFollow={read} />
      </div>
      <div className={classes.beside}>
        {query.trim() === '' ? (
          <>
            <Article page={shown} />
            <Arrival key={`${address} ${language}`} id={section?.id ?? null} />
          </>
        ) : (
          <SearchResults found={searchGuide(guide, query)} query={query} onFollow={read} />
        )}
      </div>
    </div>
  );
}
