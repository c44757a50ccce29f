import { Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { CreateRequest } from '../../../shared/api/requests.ts';
import { useClient } from '../../connection/context.tsx';
import { useAction } from '../../connection/use-action.ts';
import { ProblemCard } from '../../elements/ProblemCard.tsx';
import { holdSecrets } from '../../secrets/held.ts';
import { useCluster } from '../../snapshot/context.tsx';
import { useWords } from '../../words/context.tsx';
import type { Facts } from '../draft/facts.ts';
import { requestOf } from '../draft/request.ts';
import { draftStore } from '../draft/use-draft.ts';
import type { Steps } from '../frame/use-steps.ts';
import { usePreview } from './use-preview.ts';

/** Creates the cluster and leads to its page, where the progress is. */
export function CreateButton({ facts, steps }: { facts: Facts; steps: Steps }) {
  const { text } = useWords();
  const client = useClient();
  const { preview } = usePreview(facts);
  const [created, setCreated] = useState<string | null>(null);
  const create = useAction(async (request: CreateRequest) => {
    await client.clusters.create(request);
    setCreated(request.name);
  });
  useLeaveFor(created);
  const blocked = preview?.problems.some(({ severity }) => severity === 'error') ?? false;
  const request = requestOf(facts);
  return (
    <Stack gap="sm" align="flex-end" flex={1}>
      {create.problem !== null && <ProblemCard problem={create.problem} />}
      <Group gap="md" justify="flex-end">
        {blocked && (
          <Text size="sm" id="wizard-blocked">
            {text('wizard.review.blocked')}
          </Text>
        )}
        <Button
          loading={create.busy || created !== null}
          aria-disabled={blocked || preview === null}
          data-disabled={blocked}
          {...(blocked ? { 'aria-describedby': 'wizard-blocked' } : {})}
          onClick={() => {
            if (request === null || preview === null || blocked || !steps.ready()) return;
            create.run(request);
          }}
        >
          {text('wizard.create')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Goes to the page of the new cluster as soon as the snapshot has it; the wizard is over then. */
function useLeaveFor(created: string | null): void {
  const [, go] = useLocation();
  const arrived = useCluster(created ?? '') !== null;
  useEffect(() => {
    if (created === null || !arrived) return;
    go(`/clusters/${created}`);
    draftStore().clear();
    holdSecrets(null);
  }, [created, arrived, go]);
}
