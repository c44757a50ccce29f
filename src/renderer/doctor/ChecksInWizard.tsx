import { Anchor, Text } from '@mantine/core';
import { useEffect, useEffectEvent } from 'react';
import { Link } from 'wouter';
import { ProblemCard } from '../elements/ProblemCard.tsx';
import { useWords } from '../words/context.tsx';
import { CheckLine } from './CheckLine.tsx';
import { resultsOf } from './report.ts';
import { summaryOf } from './summary.ts';
import { useDoctor } from './use-doctor.ts';

interface ChecksInWizardProps {
  /** Ids of checks that are shown elsewhere on the page. */
  readonly shown: ReadonlySet<string>;
  /** Grows when the user wants everything looked at anew. */
  readonly looks: number;
}

/** What the doctor found that needs the user, and the way to all of it. */
export function ChecksInWizard({ shown, looks }: ChecksInWizardProps) {
  const { text } = useWords();
  const doctor = useDoctor();
  const again = useEffectEvent(() => doctor.again());
  useEffect(() => {
    if (looks > 0) again();
  }, [looks]);
  const { report, problem } = doctor;
  const found = (['fail', 'warn'] as const).flatMap((group) => resultsOf(report, group));
  return (
    <>
      <Text fw={600}>{text('doctor-page.title')}</Text>
      <Text size="sm" role="status">
        {text(summaryOf(report))}
      </Text>
      {/* Above what is found, which grows while one reads. */}
      <Anchor component={Link} href="/doctor" size="sm">
        {text('doctor-page.open')}
      </Anchor>
      {problem !== null && <ProblemCard problem={problem} />}
      {found
        .filter(({ id }) => !shown.has(id))
        .map((result) => (
          <CheckLine key={result.id} check={result} />
        ))}
    </>
  );
}
