import { Radio, Text } from '@mantine/core';
import { Choices } from '../../elements/Choices.tsx';
import { useWords } from '../../words/context.tsx';
import { type Source, sources } from '../draft/draft.ts';
import { changeDraft } from '../draft/use-draft.ts';
import type { PageProps } from '../Wizard.tsx';
import classes from '../wizard.module.css';
import { Catalogue } from './Catalogue.tsx';
import { dateText } from './date-text.ts';
import { EnterpriseFields } from './EnterpriseFields.tsx';
import { MethodChoice } from './MethodChoice.tsx';
import { OwnInstaller } from './OwnInstaller.tsx';
import { Sources } from './Sources.tsx';
import own from './version.module.css';

/** Which DC/OS, and where it comes from. */
export function VersionPage({ facts, strict }: PageProps) {
  const { text, language } = useWords();
  const { draft, source, versions } = facts;
  const simulated = draft.provider === 'simulated';
  const offered = sources.filter((each) => !simulated || each !== 'installer');
  const ended = versions?.[0]?.endOfLife;
  return (
    <>
      <Text className={classes.intro}>
        {ended !== undefined &&
          text('wizard.version.ended', { date: dateText(ended, language, 'long') })}
        {simulated && ` ${text('wizard.version.simulated')}`}
      </Text>
      <Choices
        value={source}
        label={text('wizard.version.source')}
        onChange={(value) => {
          const next = sources.find((each) => each === value);
          if (next !== undefined) changeDraft((before) => ({ ...before, source: next }));
        }}
      >
        <div className={own.sources}>
          {offered.map((each) => (
            <SourceCard key={each} source={each} />
          ))}
        </div>
      </Choices>
      {source === 'catalogue' && <Catalogue facts={facts} />}
      {source === 'installer' && <OwnInstaller facts={facts} strict={strict} />}
      <EnterpriseFields facts={facts} strict={strict} />
      {source !== 'none' && <MethodChoice facts={facts} />}
      {source !== 'none' && <Sources facts={facts} />}
    </>
  );
}

function SourceCard({ source }: { source: Source }) {
  const { text } = useWords();
  return (
    <Radio.Card value={source} className={own.source}>
      <Radio.Indicator mt={3} />
      <span>
        <span className={own.sourceTitle}>{text(`wizard.source.${source}`)}</span>
        <span className={own.sourceWhat}>{text(`wizard.source.${source}.what`)}</span>
      </span>
    </Radio.Card>
  );
}
