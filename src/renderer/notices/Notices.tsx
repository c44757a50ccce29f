import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Problem } from '../../shared/problem.ts';
import { ProblemCard } from '../elements/ProblemCard.tsx';
import { useSnapshot } from '../snapshot/context.tsx';
import { useWords } from '../words/context.tsx';
import { dismissedNotices, notDismissed } from './dismissed.ts';
import classes from './notices.module.css';

/** More would push the page away that is below them. */
const shownAtOnce = 1;

/** Problems that belong to no cluster, newest first, each until it is dismissed. */
export function Notices() {
  const { text } = useWords();
  const notices = useSnapshot((snapshot) => snapshot.notices);
  const [dismissed, setDismissed] = useState(() => dismissedNotices.read());
  const [all, setAll] = useState(false);
  const left = notDismissed(notices, dismissed);
  if (left.length === 0) return null;
  const shown = all ? left : left.slice(0, shownAtOnce);
  const hidden = left.length - shown.length;
  const dismiss = (...gone: Problem[]) => setDismissed(dismissedNotices.add(gone));
  return (
    <section className={classes.notices} aria-label={text('notices.title')}>
      <Stack gap="sm">
        {shown.map((notice) => (
          <ProblemCard
            key={JSON.stringify(notice)}
            problem={notice}
            actions={
              <Button size="compact-sm" variant="default" onClick={() => dismiss(notice)}>
                {text('notices.dismiss')}
              </Button>
            }
          />
        ))}
        {left.length > 1 && (
          <Group gap="md">
            {hidden > 0 && (
              <Anchor component="button" type="button" size="sm" onClick={() => setAll(true)}>
                {text('notices.more', { count: hidden })}
              </Anchor>
            )}
            <Anchor component="button" type="button" size="sm" onClick={() => dismiss(...left)}>
              <Text span size="sm">
                {text('notices.dismiss-all', { count: left.length })}
              </Text>
            </Anchor>
          </Group>
        )}
      </Stack>
    </section>
  );
}
