import { Button, Group, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { ProblemCard } from '../elements/ProblemCard.tsx';
import { GuideLink } from '../help/GuideLink.tsx';
import { Page, Section } from '../pages/Page.tsx';
import { LostClusters } from '../sharing/LostClusters.tsx';
import { useWords } from '../words/context.tsx';
import { CheckCard } from './CheckCard.tsx';
import classes from './doctor.module.css';
import { type Group as GroupName, groups, resultsOf } from './report.ts';
import { summaryOf } from './summary.ts';
import { type Doctor, useDoctor } from './use-doctor.ts';

/** Everything that is looked at on this computer, what was found, and what can be done about it. */
export function DoctorPage() {
  const { text } = useWords();
  const doctor = useDoctor();
  const { report, problem } = doctor;
  return (
    <Page title={text('frame.checks')}>
      <Text c="dimmed">
        {text('doctor-page.about')} <GuideLink page="deploy" heading="requirements" />
      </Text>
      <Group gap="md">
        <Button
          variant="default"
          size="sm"
          leftSection={<IconRefresh size={16} aria-hidden />}
          loading={report.running}
          onClick={doctor.again}
        >
          {text('wizard.check-again')}
        </Button>
        <Text role="status">{text(summaryOf(report))}</Text>
      </Group>
      {problem !== null && <ProblemCard problem={problem} />}
      <LostClusters />
      {groups.map((group) => (
        <GroupOf key={group} group={group} doctor={doctor} />
      ))}
    </Page>
  );
}

function GroupOf({ group, doctor }: { group: GroupName; doctor: Doctor }) {
  const { text } = useWords();
  const results = resultsOf(doctor.report, group);
  if (results.length === 0) return null;
  return (
    <Section title={text(`doctor-page.group.${group}`)}>
      <ul className={classes.list}>
        {results.map((result) => (
          <CheckCard key={result.id} result={result} doctor={doctor} />
        ))}
      </ul>
    </Section>
  );
}
