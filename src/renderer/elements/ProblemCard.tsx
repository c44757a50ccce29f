import { Anchor, Box, Code, Collapse, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Problem } from '../../shared/problem.ts';
import { useWords } from '../words/context.tsx';
import classes from './problem-card.module.css';
import { meaningClass, StateMark } from './StateMark.tsx';

interface ProblemCardProps {
  readonly problem: Problem;
  /** Buttons that do what the remedy says. */
  readonly actions?: React.ReactNode;
}

/** What happened, what to do, and one click below it the command and its last lines. */
export function ProblemCard({ problem, actions }: ProblemCardProps) {
  const { text, remedy } = useWords();
  const [open, setOpen] = useState(false);
  const meaning = problem.severity === 'warning' ? 'works' : 'needs';
  const advice = remedy(problem);
  const { command, logFile, machine, path, line } = problem;
  const sentence = text(problem);
  // Many a sentence names its file already.
  const elsewhere = path !== undefined && sentence.includes(path) ? null : path;
  const place = [machine, elsewhere, line === undefined ? null : text('problem.line', { line })];
  const where = place.filter((part) => part !== null && part !== undefined).join(' · ');
  return (
    <Box
      className={classes.card}
      role={meaning === 'needs' ? 'alert' : 'status'}
      data-meaning={meaning}
    >
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <Box pt={5}>
          <StateMark meaning={meaning} />
        </Box>
        <Stack gap={4} flex={1} miw={0}>
          <Group justify="space-between" align="flex-start" gap="0 16px">
            <Text fw={600} className={classes.sentence}>
              {sentence}
            </Text>
            <Text ff="monospace" size="xs" className={`${classes.code} ${meaningClass('off')}`}>
              {problem.code}
            </Text>
          </Group>
          {where !== '' && (
            <Text size="sm" c="dimmed">
              {where}
            </Text>
          )}
          {advice !== undefined && <Text className={classes.advice}>{advice}</Text>}
          {actions !== undefined && (
            <Group gap="sm" mt={4}>
              {actions}
            </Group>
          )}
          {(command !== undefined || logFile !== undefined) && (
            <Anchor
              component="button"
              size="sm"
              ta="left"
              onClick={() => setOpen(!open)}
              aria-expanded={open}
            >
              {text('problem.details')}
            </Anchor>
          )}
          <Collapse expanded={open}>
            <Stack gap="xs">
              {command !== undefined && (
                <Code block>
                  {[`$ ${command.argv.join(' ')}`, ...command.lastLines].join('\n')}
                </Code>
              )}
              {logFile !== undefined && (
                <Text size="sm" ff="monospace" className={classes.sentence}>
                  {logFile}
                </Text>
              )}
            </Stack>
          </Collapse>
        </Stack>
      </Group>
    </Box>
  );
}
