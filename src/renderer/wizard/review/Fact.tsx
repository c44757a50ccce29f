import { Anchor } from '@mantine/core';
import { useWords } from '../../words/context.tsx';
import { goTo } from '../draft/changes.ts';
import type { PageId } from '../draft/draft.ts';
import { changeDraft } from '../draft/use-draft.ts';
import own from './review.module.css';

interface FactProps {
  readonly label: string;
  /** Page where it is chosen. */
  readonly change?: PageId;
  readonly children: React.ReactNode;
}

/** One line of the review, and the way to where it is chosen. */
export function Fact({ label, change, children }: FactProps) {
  const { text } = useWords();
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <span className={own.fact}>{children}</span>
        {change !== undefined && (
          <Anchor
            component="button"
            type="button"
            size="sm"
            aria-label={text('wizard.review.change-of', { what: label })}
            onClick={() => changeDraft(goTo(change))}
          >
            {text('wizard.review.change')}
          </Anchor>
        )}
      </dd>
    </>
  );
}
