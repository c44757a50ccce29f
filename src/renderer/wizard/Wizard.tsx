import { Anchor, Title } from '@mantine/core';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { providerIds } from '../../shared/cluster/kinds.ts';
import { useWords } from '../words/context.tsx';
import { CommandLinePage } from './command-line/CommandLinePage.tsx';
import { ComputerPage } from './computer/ComputerPage.tsx';
import { beginWith } from './draft/changes.ts';
import type { PageId } from './draft/draft.ts';
import type { Facts } from './draft/facts.ts';
import { changeDraft } from './draft/use-draft.ts';
import { useFacts } from './draft/use-facts.ts';
import { Footer } from './frame/Footer.tsx';
import { Progress } from './frame/Progress.tsx';
import { ThisComputer } from './frame/ThisComputer.tsx';
import { useSteps } from './frame/use-steps.ts';
import { OptionsPage } from './options/OptionsPage.tsx';
import { ReviewPage } from './review/ReviewPage.tsx';
import { TopologyPage } from './topology/TopologyPage.tsx';
import { useEarlyDownloads } from './version/use-early-downloads.ts';
import { VersionPage } from './version/VersionPage.tsx';
import classes from './wizard.module.css';

const bodies: Readonly<Record<PageId, React.ComponentType<PageProps>>> = {
  computer: ComputerPage,
  topology: TopologyPage,
  version: VersionPage,
  options: OptionsPage,
  'command-line': CommandLinePage,
  review: ReviewPage,
};

/** What every page gets. */
export interface PageProps {
  readonly facts: Facts;
  /** Errors are shown where they are caused, because the user wanted to go on. */
  readonly strict: boolean;
}

/** From a first question to a cluster that is being created. */
export function Wizard({ provider }: { provider: string | null }) {
  const { text } = useWords();
  const facts = useFacts();
  const steps = useSteps(facts);
  useGivenProvider(provider);
  useEarlyDownloads(facts);
  const { page } = facts.draft;
  const Body = bodies[page];
  return (
    <form
      className={classes.wizard}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        steps.next();
      }}
    >
      <header className={classes.header}>
        <Title order={1}>{text('frame.new')}</Title>
        {steps.takeBack !== null && (
          <Anchor component="button" type="button" size="sm" onClick={steps.takeBack}>
            {text('wizard.take-back')}
          </Anchor>
        )}
        {facts.draft.reached > 0 && (
          <Anchor component="button" type="button" size="sm" onClick={steps.startOver}>
            {text('wizard.start-over')}
          </Anchor>
        )}
      </header>
      <Progress active={page} reached={facts.draft.reached} go={steps.go} />
      <div className={classes.columns}>
        <section className={classes.page} aria-labelledby="wizard-heading">
          <Title order={2} id="wizard-heading" tabIndex={-1} className={classes.heading} key={page}>
            {text(`wizard.${page}.title`)}
          </Title>
          <Body facts={facts} strict={steps.strict} />
        </section>
        <ThisComputer facts={facts} />
      </div>
      <Footer facts={facts} steps={steps} />
    </form>
  );
}

/** The way that the link to the wizard names is taken once; after that the draft knows it. */
function useGivenProvider(given: string | null): void {
  const [, go] = useLocation();
  useEffect(() => {
    const provider = providerIds.find((id) => id === given);
    if (given === null) return;
    if (provider !== undefined) changeDraft(beginWith(provider));
    go('/new', { replace: true });
  }, [given, go]);
}
