import { Radio, Stack, Text } from '@mantine/core';
import { Choices } from '../../elements/Choices.tsx';
import { useWords } from '../../words/context.tsx';
import { cliChoices } from '../draft/draft.ts';
import { changeDraft } from '../draft/use-draft.ts';
import { PathField } from '../frame/PathField.tsx';
import type { PageProps } from '../Wizard.tsx';
import classes from '../wizard.module.css';
import own from './command-line.module.css';

/** Whether DC/OS's command line tool comes with the cluster, which one, and where it is put. */
export function CommandLinePage({ facts }: PageProps) {
  const { text } = useWords();
  if (facts.source === 'none') {
    return <Text className={own.none}>{text('wizard.command-line.no-dcos')}</Text>;
  }
  return (
    <>
      <Text className={classes.intro}>{text('wizard.command-line.intro')}</Text>
      <Version facts={facts} />
      <WhereChoice facts={facts} />
      {(facts.cli !== 'none' || facts.cliOffer?.offered === false) && (
        <PathField
          what="program"
          label={text('wizard.command-line.file')}
          description={text('wizard.command-line.file.why')}
          value={facts.draft.cliFile}
          commit={(cliFile) => changeDraft((draft) => ({ ...draft, cliFile }))}
        />
      )}
    </>
  );
}

function Version({ facts: { cliOffer, version, source, draft } }: Pick<PageProps, 'facts'>) {
  const { text } = useWords();
  if (cliOffer === null) return null;
  const { offered, series } = cliOffer;
  const known = source === 'catalogue' && version !== null;
  return (
    <>
      <Text role="status">
        {known
          ? text('wizard.command-line.version', { series, dcos: version.version })
          : text('wizard.command-line.version-later')}
      </Text>
      {!offered && <Text>{text('wizard.command-line.not-offered')}</Text>}
      {draft.provider === 'simulated' && (
        <Text c="dimmed">{text('wizard.command-line.simulated')}</Text>
      )}
    </>
  );
}

function WhereChoice({ facts: { cli, cliOffer, draft } }: Pick<PageProps, 'facts'>) {
  const { text } = useWords();
  const folder = cliOffer?.folder ?? '';
  const path = cliOffer?.systemPath ?? null;
  const possible = cliOffer?.offered !== false || draft.cliFile !== '';
  return (
    <Choices
      label={text('wizard.command-line.title')}
      value={cli}
      onChange={(value) => {
        const chosen = cliChoices.find((each) => each === value);
        if (chosen !== undefined) changeDraft((before) => ({ ...before, cli: chosen }));
      }}
    >
      <Stack gap="md">
        <Radio
          value="user"
          disabled={!possible}
          label={text('wizard.command-line.user')}
          description={text('wizard.command-line.user.why', { folder })}
        />
        {path !== null && (
          <Radio
            value="system"
            disabled={!possible}
            label={text('wizard.command-line.system')}
            description={text('wizard.command-line.system.why', { path })}
          />
        )}
        <Radio
          value="none"
          label={text('wizard.command-line.none')}
          description={text('wizard.command-line.none.why')}
        />
      </Stack>
    </Choices>
  );
}
