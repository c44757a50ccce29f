import { Group, Text, Title } from '@mantine/core';
import { ReportLink } from '../report/ReportLink.tsx';
import { useSnapshot } from '../snapshot/context.tsx';
import { useWords } from '../words/context.tsx';
import { reportLine } from './about/report-line.ts';
import { Updates } from './about/Updates.tsx';
import { CopyLine } from './CopyLine.tsx';
import { Page, Section } from './Page.tsx';
import classes from './page.module.css';

/** What this program is, what it does not do, and what a bug report needs. */
export function AboutPage() {
  const { text } = useWords();
  const app = useSnapshot((snapshot) => snapshot.app);
  const host = useSnapshot((snapshot) => snapshot.host);
  return (
    <Page title={text('frame.about')}>
      <Group gap="md" wrap="nowrap" align="flex-start">
        <img src="./icon.svg" alt="" width={56} height={56} />
        <div>
          <Title order={2}>DC/OS Vagrant Desktop</Title>
          <Text c="dimmed" className="tabular">
            {text('about-page.version', { version: app.version })}
          </Text>
          <Text mt={4}>{text('about-page.what')}</Text>
        </div>
      </Group>
      {app.shell.updates && <Updates />}
      <Section title={text('about-page.privacy')}>
        <Text>{text('about-page.privacy.nothing')}</Text>
        <Text>{text('about-page.privacy.network')}</Text>
      </Section>
      <Section title={text('about-page.end-of-life')}>
        <Text>{text('about-page.end-of-life.what')}</Text>
        <Text>{text('about-page.end-of-life.means')}</Text>
      </Section>
      <Section title={text('about-page.here')}>
        <dl className={classes.facts}>
          <dt>{text('about-page.data-folder')}</dt>
          <dd>
            <CopyLine value={app.dataFolder} what={text('about-page.data-folder')} />
          </dd>
          <dt>{text('about-page.report')}</dt>
          <dd>
            <CopyLine value={reportLine(app, host)} what={text('about-page.report')} />
          </dd>
        </dl>
        <ReportLink cluster={null} />
      </Section>
      <Section title={text('about-page.licences')}>
        <Text>{text('about-page.licences.own')}</Text>
        <Text>{text('about-page.licences.others')}</Text>
      </Section>
    </Page>
  );
}
