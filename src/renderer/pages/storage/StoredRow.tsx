import { Box, Button, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { StoredItem } from '../../../shared/api/answers.ts';
import { useClient } from '../../connection/context.tsx';
import { useAction } from '../../connection/use-action.ts';
import { ProblemCard } from '../../elements/ProblemCard.tsx';
import { readableBytes } from '../../elements/sizes.ts';
import { useWords } from '../../words/context.tsx';
import { storageKeys } from './keys.ts';
import classes from './storage.module.css';

/** One thing on the disk; removing it is confirmed in its own line. */
export function StoredRow({ item }: { item: StoredItem }) {
  const { text, remedy } = useWords();
  const client = useClient();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { id, path, bytes, removable } = item;
  const title = text(item.title);
  const remove = useAction(
    () => client.storage.remove({ id }),
    () => {
      setAsking(false);
      void queries.invalidateQueries({ queryKey: storageKeys.all });
      // A version is not on this computer any more.
      void queries.invalidateQueries({ queryKey: ['releases'] });
    },
  );
  return (
    <>
      <tr>
        <th scope="row">
          {title}
          <span className={classes.where}>{path}</span>
          {!removable.ok && (
            <>
              <span className={classes.why}>{text(removable.why)}</span>
              <span className={classes.why}>{remedy(removable.why)}</span>
            </>
          )}
        </th>
        <td className={classes.size}>{readableBytes(bytes)}</td>
        <td className={classes.actions}>
          {removable.ok && !asking && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => setAsking(true)}
              aria-label={text('storage-page.remove-item', { title })}
            >
              {text('storage-page.remove')}
            </Button>
          )}
        </td>
      </tr>
      {(asking || remove.problem !== null) && (
        <tr>
          <td colSpan={3} className={classes.confirm}>
            {asking && (
              <Box role="group" aria-label={title}>
                <Text size="sm" mb="xs">
                  {text(`storage-page.confirm.${item.kind}`, { size: readableBytes(bytes) })}
                </Text>
                <Group gap="sm">
                  <Button
                    size="compact-sm"
                    color="var(--dv-danger)"
                    loading={remove.busy}
                    onClick={() => remove.run()}
                  >
                    {text('storage-page.remove')}
                  </Button>
                  <Button
                    size="compact-sm"
                    variant="default"
                    data-autofocus
                    autoFocus
                    onClick={() => {
                      setAsking(false);
                      remove.dismiss();
                    }}
                  >
                    {text('storage-page.keep')}
                  </Button>
                </Group>
              </Box>
            )}
            {remove.problem !== null && <ProblemCard problem={remove.problem} />}
          </td>
        </tr>
      )}
    </>
  );
}
