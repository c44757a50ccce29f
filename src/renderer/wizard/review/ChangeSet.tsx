import { Text, Title } from '@mantine/core';
import { IconLock, IconPencil } from '@tabler/icons-react';
import type { PrivilegedChangeView } from '../../../shared/api/hosts.ts';
import { Lines } from '../../elements/Lines.tsx';
import { useWords } from '../../words/context.tsx';
import own from './review.module.css';

/** Files of this computer that are changed, exactly; and what the one question for a password is about. */
export function ChangeSet({ changes }: { changes: readonly PrivilegedChangeView[] }) {
  const { text } = useWords();
  if (changes.length === 0) return null;
  const asked = changes.filter(({ needsAdministrator }) => needsAdministrator).length;
  return (
    <section aria-labelledby="review-change-set">
      <Title order={3} id="review-change-set" mb={4}>
        {text('wizard.review.files')}
      </Title>
      <ul className={own.list}>
        {changes.map((change) => (
          <li key={`${change.verb} ${change.path}`}>
            {change.needsAdministrator ? (
              <IconLock size={16} aria-hidden />
            ) : (
              <IconPencil size={16} aria-hidden />
            )}
            <Change change={change} />
          </li>
        ))}
      </ul>
      {asked > 0 ? (
        <div className={own.prompt} role="note">
          <Text fw={600}>{text('wizard.review.asked', { count: asked })}</Text>
          <Text>{text('wizard.review.asked.why')}</Text>
          <Text>{text('wizard.review.asked.refused')}</Text>
        </div>
      ) : (
        <Text size="sm" c="dimmed" mt={6}>
          {text('wizard.review.not-asked')}
        </Text>
      )}
    </section>
  );
}

function Change({ change }: { change: PrivilegedChangeView }) {
  const { text } = useWords();
  const { path, reason, lines, removes } = change;
  return (
    <div className={own.change}>
      <div>
        <span className={own.path} translate="no" lang="en">
          {path}
        </span>
      </div>
      <Text size="sm">{text(reason)}</Text>
      {lines.length > 0 && (
        <details>
          <summary>
            {text(removes ? 'wizard.review.lines-removed' : 'wizard.review.lines', {
              count: lines.length,
            })}
          </summary>
          <Lines label={path} lines={lines} />
        </details>
      )}
    </div>
  );
}
