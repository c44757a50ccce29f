import { Button, Stack, Text, Title } from '@mantine/core';
import { useLocation } from 'wouter';
import { type Problem, problem } from '../../../shared/problem.ts';
import type { Streamed } from '../../connection/use-stream.ts';
import { ProblemCard } from '../../elements/ProblemCard.tsx';
import { Waiting } from '../../layout/NoConnection.tsx';
import { useWords } from '../../words/context.tsx';
import classes from './told.module.css';

/*
 * What several tabs have in common that show what a cluster's DC/OS tells of itself, again and again.
 */

interface ToldProps<Value extends { readonly problem: Problem | null }, Answer> {
  readonly streamed: Streamed<Value>;
  /** The answer in what was told last; null where there is none. */
  answer(value: Value): Answer | null;
  /** In the place of the usual card, for problems that lead somewhere. */
  failed?(failed: Problem): React.ReactNode;
  children(answer: Answer): React.ReactNode;
}

/** The answer, or why there is none; nothing yet is waited for. */
export function Told<Value extends { readonly problem: Problem | null }, Answer>(
  props: ToldProps<Value, Answer>,
) {
  const { value, problem: lost } = props.streamed;
  const { text } = useWords();
  const failed = lost ?? value?.problem ?? null;
  if (failed !== null) {
    return (
      <Stack gap="sm" maw={960}>
        {props.failed?.(failed) || <ProblemCard problem={failed} />}
        {lost === null && <Text c="dimmed">{text('health-page.again')}</Text>}
      </Stack>
    );
  }
  const answer = value === null ? null : props.answer(value);
  return answer === null ? <Waiting /> : props.children(answer);
}

interface PartProps {
  /** Of the heading; a table may be named by it. */
  readonly id: string;
  readonly title: string;
  readonly children: React.ReactNode;
}

/** A part of a tab under a heading of its own. */
export function Part({ id, title, children }: PartProps) {
  return (
    <section aria-labelledby={id} className={classes.part}>
      <Title order={2} id={id}>
        {title}
      </Title>
      {children}
    </section>
  );
}

interface LogInFirstProps {
  readonly name: string;
  readonly code: 'HEALTH-LOGIN-NEEDED' | 'SERVICES-LOGIN-NEEDED' | 'EXAMPLES-LOGIN-NEEDED';
  /** Other ways on, beside the one to the log-in. */
  readonly children?: React.ReactNode;
}

/** DC/OS tells something only to who logged in: where that is done. */
export function LogInFirst({ name, code, children }: LogInFirstProps) {
  const { text } = useWords();
  const [, go] = useLocation();
  return (
    <ProblemCard
      problem={problem(code, { name }, { severity: 'warning' })}
      actions={
        <>
          <Button size="xs" onClick={() => go(`/clusters/${name}/cli`)}>
            {text('health-page.log-in')}
          </Button>
          {children}
        </>
      }
    />
  );
}
