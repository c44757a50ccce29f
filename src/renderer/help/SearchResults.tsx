import { Code, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import type { Found } from '../../shared/guide/search.ts';
import { useWords } from '../words/context.tsx';
import { helpAddress } from './address.ts';
import classes from './help.module.css';

interface SearchResultsProps {
  readonly found: readonly Found[];
  readonly query: string;
  onFollow(): void;
}

/** Sections that have the words that were asked for, best first. */
export function SearchResults({ found, query, onFollow }: SearchResultsProps) {
  const { text } = useWords();
  return (
    <section aria-label={text('help-page.results')}>
      <Title order={1} size="h3">
        {text('help-page.results')}
      </Title>
      <Text c="dimmed" role="status" mb="md">
        {found.length === 0
          ? text('help-page.results.none', { query })
          : text('help-page.results.count', { count: found.length })}
      </Text>
      <ul className={classes.results}>
        {found.map(({ section, page, excerpt, code }) => (
          <li key={`${section.page} ${section.id}`}>
            <Link
              href={helpAddress(section.page, section.level === 1 ? null : section.id)}
              onClick={onFollow}
            >
              {section.level === 1 ? page : `${page} › ${section.title}`}
            </Link>
            {/* Quoted as it stands there, with what is typed in the middle of a sentence. */}
            <Text size="sm" c="dimmed" className={classes.excerpt} translate="no">
              {code ? <Code>{excerpt}</Code> : excerpt}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
