import { Button, Group, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ProviderReport } from '../../../shared/api/answers.ts';
import { problemOfCall } from '../../../shared/api/problem-error.ts';
import { providerIds } from '../../../shared/cluster/kinds.ts';
import { useClient } from '../../connection/context.tsx';
import { useAction } from '../../connection/use-action.ts';
import { ChecksInWizard } from '../../doctor/ChecksInWizard.tsx';
import { Choices } from '../../elements/Choices.tsx';
import { ProblemCard } from '../../elements/ProblemCard.tsx';
import { useWords } from '../../words/context.tsx';
import { chooseProvider, settleProvider } from '../draft/changes.ts';
import { fieldIds } from '../draft/issues.ts';
import { changeDraft } from '../draft/use-draft.ts';
import { providersKey } from '../draft/use-facts.ts';
import type { PageProps } from '../Wizard.tsx';
import classes from '../wizard.module.css';
import { ProviderCard } from './ProviderCard.tsx';

/** Where machines can run on this computer, what is missing for it, and how it is had. */
export function ComputerPage({ facts, strict }: PageProps) {
  const { text } = useWords();
  const client = useClient();
  const queries = useQueryClient();
  const { providers } = facts;
  const asked = useQuery({
    queryKey: providersKey,
    queryFn: () => client.computer.providers(),
    enabled: false,
  });
  const [looks, setLooks] = useState(0);
  const again = useAction(
    () => client.computer.checkAgain(),
    (reports) => {
      queries.setQueryData(providersKey, reports);
      setLooks((before) => before + 1);
    },
  );
  useEffect(() => {
    if (providers !== null) changeDraft(settleProvider(providers));
  }, [providers]);
  const shown = providers?.filter(({ offered }) => offered) ?? [];
  const problem = again.problem ?? (asked.error === null ? null : problemOfCall(asked.error));
  return (
    <>
      <Text className={classes.intro}>{text('wizard.computer.intro')}</Text>
      <Choices
        id={fieldIds.provider}
        label={text('wizard.computer.title')}
        value={facts.draft.provider}
        onChange={(value) => {
          const id = providerIds.find((each) => each === value);
          if (id !== undefined) changeDraft(chooseProvider(id));
        }}
      >
        {shown.map((report) => (
          <ProviderCard
            key={report.id}
            report={report}
            chosen={facts.draft.provider === report.id}
            wrong={strict && facts.draft.provider === report.id && !report.available}
          />
        ))}
      </Choices>
      <Group gap="md">
        <Button
          variant="default"
          size="sm"
          leftSection={<IconRefresh size={16} aria-hidden />}
          loading={again.busy}
          onClick={() => again.run()}
        >
          {text('wizard.check-again')}
        </Button>
        <Text size="sm" c="dimmed" role="status">
          {providers === null || again.busy ? text('wizard.checking') : ''}
        </Text>
      </Group>
      {problem !== null && <ProblemCard problem={problem} />}
      {facts.draft.provider !== 'simulated' && (
        <div className={classes.card}>
          <ChecksInWizard shown={checksOf(shown)} looks={looks} />
        </div>
      )}
    </>
  );
}

/** What stands on the cards of the ways already. */
function checksOf(reports: readonly ProviderReport[]): ReadonlySet<string> {
  return new Set(reports.flatMap(({ checks }) => checks.map(({ id }) => id)));
}
