import { Button, Stack } from '@mantine/core';
import { useLocation } from 'wouter';
import type { CreateRequest } from '../../../shared/api/requests.ts';
import { useClient } from '../../connection/context.tsx';
import { useAction } from '../../connection/use-action.ts';
import { ProblemCard } from '../../elements/ProblemCard.tsx';
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
  const [, go] = useLocation();
  const { preview } = usePreview(facts);
  const create = useAction(async (request: CreateRequest) => {
    await client.clusters.create(request);
    go(`/clusters/${request.name}`);
    draftStore().clear();
  });
  const blocked = preview?.problems.some(({ severity }) => severity === 'error') ?? false;
  const request = requestOf(facts);
  return (
    <Stack gap="sm" align="flex-end">
      {create.problem !== null && <ProblemCard problem={create.problem} />}
      <Button
        loading={create.busy}
        aria-disabled={blocked || preview === null}
        {...(blocked ? { 'aria-describedby': 'wizard-blocked' } : {})}
        onClick={() => {
          if (request === null || preview === null || blocked || !steps.ready()) return;
          create.run(request);
        }}
      >
        {text('wizard.create')}
      </Button>
      {blocked && <span id="wizard-blocked">{text('wizard.review.blocked')}</span>}
    </Stack>
  );
}
