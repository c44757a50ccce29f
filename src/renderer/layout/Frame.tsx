import { Box, Text } from '@mantine/core';
import { Notices } from '../notices/Notices.tsx';
import { OperationEnds } from '../notices/OperationEnds.tsx';
import { useSnapshot } from '../snapshot/context.tsx';
import { Launches } from '../wizard/launches.tsx';
import { useWords } from '../words/context.tsx';
import classes from './frame.module.css';
import { Sidebar } from './Sidebar.tsx';
import { useWindowTitle } from './use-window-title.ts';

/** What is always there: the clusters at the side, and the page beside them. */
export function Frame({ children }: { children: React.ReactNode }) {
  const { text } = useWords();
  useWindowTitle();
  const root = useSnapshot(({ app }) => app.root);
  return (
    <Box className={classes.frame}>
      <button
        type="button"
        className={classes.skip}
        onClick={() => document.getElementById('main')?.focus()}
      >
        {text('frame.skip')}
      </button>
      <Sidebar />
      <Box component="main" id="main" tabIndex={-1} className={classes.main}>
        {root && (
          <Text size="sm" className={classes.root} role="note">
            {text('frame.root')}
          </Text>
        )}
        <Notices />
        <OperationEnds />
        <Launches />
        {children}
      </Box>
    </Box>
  );
}
