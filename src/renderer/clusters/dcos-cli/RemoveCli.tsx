import { Group } from '@mantine/core';
import type { DcosCliStatus } from '../../../shared/api/dcos-cli.ts';
import { useClient } from '../../connection/context.tsx';
import { Confirmed } from '../../elements/Confirmed.tsx';
import { useWords } from '../../words/context.tsx';
import { isRemovable } from './standing.ts';
import type { CliOfCluster } from './use-dcos-cli.ts';

/** Takes away what this program installed and set up, and only that. */
export function RemoveCli({ status, cli }: { status: DcosCliStatus; cli: CliOfCluster }) {
  const { text } = useWords();
  const client = useClient();
  const { cluster: name } = status;
  if (!isRemovable(status)) return null;
  return (
    <Group>
      <Confirmed
        label={text('dcos-cli-page.uninstall')}
        question={text('dcos-cli-page.uninstall.confirm', { name })}
        busy={false}
        act={() => {
          cli.work.dismiss();
          cli.work.begin((signal) => client.dcosCli.uninstall({ name }, { signal }));
        }}
      />
    </Group>
  );
}
