import { Group, Text } from '@mantine/core';
import { useClient } from '../connection/context.tsx';
import { useAction } from '../connection/use-action.ts';
import { Confirmed } from '../elements/Confirmed.tsx';
import { ProblemCard } from '../elements/ProblemCard.tsx';
import { useWords } from '../words/context.tsx';

interface AdoptedBannerProps {
  readonly name: string;
  /** The checkout that made the machines. */
  readonly folder: string;
  readonly className: string | undefined;
}

/** Says whose machines these are, and takes the cluster off the list. */
export function AdoptedBanner({ name, folder, className }: AdoptedBannerProps) {
  const { text } = useWords();
  const client = useClient();
  const forget = useAction(() => client.sharing.forget({ name }));
  return (
    <div className={className}>
      <Group justify="space-between" gap="sm">
        <Text size="sm">{text('adopted.banner', { folder })}</Text>
        <Confirmed
          label={text('adopted.forget')}
          question={text('adopted.forget.question')}
          busy={forget.busy}
          danger={false}
          act={() => forget.run()}
        />
      </Group>
      {forget.problem !== null && <ProblemCard problem={forget.problem} />}
    </div>
  );
}
