import { Button, Text, Title } from '@mantine/core';
import { IconArrowRight, IconCheck, IconDownload } from '@tabler/icons-react';
import type { Preview } from '../../../shared/api/answers.ts';
import { machineTypes } from '../../../shared/cluster/kinds.ts';
import { type Message, say } from '../../../shared/messages/message.ts';
import { gigabytes } from '../../../shared/topology/fit.ts';
import { ProblemCard } from '../../elements/ProblemCard.tsx';
import { RoleSymbol } from '../../elements/RoleSymbol.tsx';
import { Waiting } from '../../layout/NoConnection.tsx';
import { useWords } from '../../words/context.tsx';
import { goTo } from '../draft/changes.ts';
import type { PageId } from '../draft/draft.ts';
import { changeDraft } from '../draft/use-draft.ts';
import { methodWords } from '../version/methods.ts';
import type { PageProps } from '../Wizard.tsx';
import { ChangeSet } from './ChangeSet.tsx';
import { ConfigSection } from './ConfigSection.tsx';
import { ExtrasFacts } from './ExtrasFacts.tsx';
import { Fact } from './Fact.tsx';
import { pageOf } from './page-of.ts';
import own from './review.module.css';
import { usePreview } from './use-preview.ts';

/** What Create will do, before it does it. */
export function ReviewPage({ facts }: PageProps) {
  const { text } = useWords();
  const { preview, problem } = usePreview(facts);
  if (problem !== null) return <ProblemCard problem={problem} />;
  if (preview === null) return <Waiting />;
  return (
    <>
      {preview.problems.length > 0 && (
        <section className={own.problems} aria-label={text('wizard.review.problems')}>
          {preview.problems.map((each) => (
            <ProblemCard
              key={`${each.code} ${text(each)}`}
              problem={each}
              actions={<WayTo page={pageOf(each)} />}
            />
          ))}
        </section>
      )}
      <Text className={own.sentence}>{text(sentenceOf(preview))}</Text>
      <dl className={own.facts}>
        <Fact label={text('wizard.option.name')} change="options">
          {preview.name}
        </Fact>
        <Fact label={text('wizard.review.provider')} change="computer">
          {text(`wizard.review.on.${preview.provider}`)}
        </Fact>
        <Fact label={text('wizard.review.dcos')} change="version">
          {preview.dcos ??
            text(facts.source === 'none' ? 'wizard.review.no-dcos' : 'wizard.review.own-installer')}
        </Fact>
        {facts.source !== 'none' && (
          <Fact label={text('wizard.method')} change="version">
            {text(`method.${methodWords[facts.draft.installMethod]}`)}
          </Fact>
        )}
        <Fact label={text('wizard.option.domain')} change="options">
          {preview.domain}
        </Fact>
        <Fact label={text('wizard.option.network')} change="options">
          {preview.network}
        </Fact>
        <Fact label={text('wizard.review.cli')} change="command-line">
          {text(`wizard.review.cli.${facts.cli}`)}
        </Fact>
        <Fact label={text('wizard.review.machines')} change="topology">
          <Machines preview={preview} />
        </Fact>
        <ExtrasFacts facts={facts} />
        <Fact label={text('wizard.review.duration')}>{text(durationOf(preview))}</Fact>
      </dl>
      <section>
        <Title order={3} mb={4}>
          {text('wizard.review.changes')}
        </Title>
        <ul className={own.list}>
          {preview.downloads.map(({ what, sizeMiB, here }) => (
            <li key={text(what)}>
              {here ? <IconCheck size={16} aria-hidden /> : <IconDownload size={16} aria-hidden />}
              <span>{text(downloadText(text(what), sizeMiB, here))}</span>
            </li>
          ))}
          {preview.changes.map((change) => (
            <li key={change.code}>
              <IconArrowRight size={16} aria-hidden />
              <span>{text(change)}</span>
            </li>
          ))}
          <li>
            <IconArrowRight size={16} aria-hidden />
            <span>
              {preview.provider === 'simulated'
                ? text('wizard.review.disk-none')
                : text('wizard.review.disk', { disk: gigabytes(preview.diskMiB) })}
            </span>
          </li>
        </ul>
      </section>
      <ConfigSection config={preview.config} />
      <ChangeSet changes={preview.changeSet} />
    </>
  );
}

/** The page where a problem can be put right. */
function WayTo({ page }: { page: PageId | null }) {
  const { text } = useWords();
  if (page === null) return null;
  return (
    <Button size="compact-sm" variant="default" onClick={() => changeDraft(goTo(page))}>
      {text('wizard.review.open-page', { page: text(`wizard.step.${page}`) })}
    </Button>
  );
}

function Machines({ preview }: { preview: Preview }) {
  const { text } = useWords();
  return (
    <span className={own.roles}>
      {machineTypes.map((type) => {
        const names = preview.machines.filter((machine) => machine.type === type);
        if (names.length === 0) return null;
        return (
          <span key={type} className={own.role}>
            <RoleSymbol type={type} />
            <span className={own.names}>{names.map(({ name }) => name).join(', ')}</span>
            <span className={own.kind}>{text(`role.${type}`)}</span>
          </span>
        );
      })}
    </span>
  );
}

function sentenceOf({ provider, totals }: Preview): Message {
  const { machines: count, cpus } = totals;
  if (provider === 'simulated') return say('wizard.review.makes-simulated', { count });
  return say('wizard.review.makes', { count, cpus, memory: gigabytes(totals.memoryMiB) });
}

function durationOf({ lastMs }: Preview): Message {
  if (lastMs === null) return say('wizard.review.duration-unknown');
  return say('wizard.review.duration-last', { minutes: Math.max(1, Math.round(lastMs / 60_000)) });
}

function downloadText(what: string, sizeMiB: number | null, here: boolean): Message {
  if (here) return say('wizard.review.download-here', { what });
  if (sizeMiB === null) return say('wizard.review.download', { what });
  return say('wizard.review.download-size', { what, size: sizeMiB });
}
