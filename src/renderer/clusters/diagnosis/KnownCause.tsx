import { Anchor, Button, Code, Group, Stack, Text } from '@mantine/core';
import { Link } from 'wouter';
import {
  type Diagnosis,
  type FailureAction,
  whereOf,
} from '../../../shared/diagnosis/diagnosis.ts';
import { StateMark } from '../../elements/StateMark.tsx';
import { GuideLink } from '../../help/GuideLink.tsx';
import { useWords } from '../../words/context.tsx';
import classes from './diagnosis.module.css';

interface KnownCauseProps {
  readonly diagnosis: Diagnosis;
  /** Address of the operation's log. */
  readonly log: string;
}

/** A known failure: why, what to do, the line that says so, and where it can be put right. */
export function KnownCause({ diagnosis, log }: KnownCauseProps) {
  const { text, remedy } = useWords();
  const { role, cause, evidence, action } = diagnosis;
  const advice = remedy(cause);
  const title = text(role === 'cause' ? 'diagnosis.known' : 'diagnosis.symptom');
  return (
    <section className={classes.card} aria-label={`${title}: ${text(cause)}`}>
      <Stack gap={4}>
        <Text size="sm" c="dimmed">
          <StateMark meaning="works" /> {title}
        </Text>
        <Text fw={600}>{text(cause)}</Text>
        {advice !== undefined && <Text className={classes.advice}>{withCode(advice)}</Text>}
        <Text size="sm" c="dimmed">
          {text(whereOf(evidence))}
          <span className={classes.evidence} lang="en" translate="no">
            {evidence.text}
          </span>
        </Text>
        <Group gap="md" mt={4}>
          {action !== null && <OpenPage action={action} />}
          {evidence.line !== null && (
            <Anchor component={Link} href={log} size="sm">
              {text('diagnosis.show-log')}
            </Anchor>
          )}
          <GuideLink page="troubleshooting" heading={diagnosis.id} />
        </Group>
      </Stack>
    </section>
  );
}

/** What stands between backticks is to be typed. */
function withCode(sentence: string): React.ReactNode[] {
  return [...sentence.matchAll(/`([^`]+)`|[^`]+/g)].map(({ 0: words, 1: typed, index }) =>
    typed === undefined ? words : <Code key={index}>{typed}</Code>,
  );
}

/** The page of the window where the failure can be looked at and put right. */
function OpenPage({ action }: { action: FailureAction }) {
  const { text } = useWords();
  const page = 'doctor' in action ? 'doctor' : action.page;
  return (
    <Button component={Link} href={`/${page}`} variant="default" size="sm">
      {text(`diagnosis.${page}`)}
    </Button>
  );
}
