import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useClient } from '../connection/context.tsx';
import { useSnapshot } from '../snapshot/context.tsx';
import { presetsKey } from '../wizard/draft/use-facts.ts';
import { NetworkPicture } from '../wizard/topology/NetworkPicture.tsx';
import { useWords } from '../words/context.tsx';
import classes from './help.module.css';

/** The picture of the guide; of the user's own first cluster where there is one. */
export function Network() {
  const { text } = useWords();
  const client = useClient();
  const own = useSnapshot(({ clusters }) => clusters[0] ?? null, sameMachines);
  const { data: presets } = useQuery({
    queryKey: presetsKey,
    queryFn: () => client.topology.presets(),
    enabled: own === null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const machines = own?.machines ?? presets?.find(({ name }) => name === '1m-2a-1p')?.machines;
  if (machines === undefined) return null;
  const network = own?.network ?? networkOf(machines[0]?.ip ?? '');
  return (
    <div className={classes.network}>
      <NetworkPicture machines={machines} network={network} />
      <Text size="sm" c="dimmed">
        {own === null
          ? text('help-page.network.example')
          : text('help-page.network.own', { name: own.name })}
      </Text>
    </div>
  );
}

/** The /24 that an address is in. */
function networkOf(address: string): string {
  return address.replace(/\d+$/, '0/24');
}

type Pictured = {
  readonly id: string;
  readonly machines: readonly { readonly name: string }[];
} | null;

/** Only machines that come and go change the picture. */
function sameMachines(before: Pictured, now: Pictured): boolean {
  const shown = (cluster: Pictured) =>
    cluster === null ? '' : [cluster.id, ...cluster.machines.map(({ name }) => name)].join(' ');
  return shown(before) === shown(now);
}
