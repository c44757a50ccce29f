import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import type { GuidePageName } from '../../shared/guide/pages.ts';
import { useWords } from '../words/context.tsx';
import { helpAddress } from './address.ts';

interface GuideLinkProps {
  readonly page: GuidePageName;
  /** Id of the heading in the English guide; the other languages have the same section in its place. */
  readonly heading: string;
}

/** From anywhere in the window to where the guide says more. */
export function GuideLink({ page, heading }: GuideLinkProps) {
  const { text } = useWords();
  return (
    <Anchor component={Link} href={helpAddress(page, heading)} size="sm" underline="always">
      {text('help-page.explained')}
    </Anchor>
  );
}
