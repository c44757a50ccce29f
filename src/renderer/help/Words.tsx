import { Anchor, Code } from '@mantine/core';
import { Link } from 'wouter';
import type { Inline } from '../../shared/guide/inline.ts';
import { type GuidePageName, placeOf } from '../../shared/guide/pages.ts';
import { helpAddress } from './address.ts';
import { numbered } from './numbered.ts';

interface WordsProps {
  readonly of: readonly Inline[];
  /** The page that they stand on: links are relative to it. */
  readonly page: GuidePageName;
}

/** Running text of the guide. */
export function Words({ of, page }: WordsProps) {
  return numbered(of).map(({ key, part }) => <Piece key={key} piece={part} page={page} />);
}

function Piece({ piece, page }: { piece: Inline; page: GuidePageName }) {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'code':
      return (
        <Code lang="en" translate="no">
          {piece.text}
        </Code>
      );
    case 'strong':
      return (
        <strong>
          <Words of={piece.of} page={page} />
        </strong>
      );
    case 'link':
      return <Leading piece={piece} page={page} />;
  }
}

/** Links within the guide stay in the window. What lies beside the guide in the repository is only named. */
function Leading({
  piece,
  page,
}: {
  piece: Extract<Inline, { kind: 'link' }>;
  page: GuidePageName;
}) {
  const words = <Words of={piece.of} page={page} />;
  const place = placeOf(piece.to, page);
  if (place !== null) {
    return (
      <Anchor component={Link} href={helpAddress(place.page, place.heading)} underline="always">
        {words}
      </Anchor>
    );
  }
  if (!piece.to.startsWith('https://')) return words;
  return (
    <Anchor href={piece.to} target="_blank" rel="noopener noreferrer" underline="always">
      {words}
    </Anchor>
  );
}
