import { NativeSelect, Stack, Switch, Text } from '@mantine/core';
import { vagrantLogLevels } from '../../../shared/cluster/install-wishes.ts';
import { registryAddress } from '../../../shared/cluster/registry.ts';
import { useWords } from '../../words/context.tsx';
import { changeExtras } from '../draft/changes.ts';
import type { Facts } from '../draft/facts.ts';
import { changeDraft } from '../draft/use-draft.ts';
import { PathField } from '../frame/PathField.tsx';
import { MountFields } from './MountFields.tsx';
import { OptionItem } from './OptionItem.tsx';

interface ExtrasItemsProps {
  readonly facts: Facts;
  /** What is wrong with the folder that is mounted. */
  readonly mountError: string | undefined;
}

/** What machines get beside DC/OS, an option each. */
export function ExtrasItems({ facts, mountError }: ExtrasItemsProps) {
  const { text } = useWords();
  const { extras, provider } = facts.draft;
  const { java, mount, vagrantLog } = extras;
  const address = registryAddressOf(facts);
  return (
    <>
      <OptionItem
        item="registry"
        value={
          extras.privateRegistry === true && address !== null
            ? address
            : text('wizard.options.registry.none')
        }
        later="rebuild"
      >
        {address === null ? (
          <Text size="sm">{text('wizard.options.registry.no-dcos')}</Text>
        ) : (
          <Switch
            label={text('wizard.options.registry')}
            description={text('wizard.options.registry.why', { address })}
            checked={extras.privateRegistry === true}
            onChange={(event) => {
              const privateRegistry = event.currentTarget.checked || undefined;
              changeDraft(changeExtras({ privateRegistry }));
            }}
          />
        )}
      </OptionItem>
      <OptionItem item="java" value={java ?? text('wizard.options.java.none')} later="rebuild">
        <PathField
          what="java"
          label={text('wizard.options.java')}
          description={text('wizard.options.java.why')}
          placeholder="/home/me/jre-17-linux-x64.tar.gz"
          value={java ?? ''}
          commit={(typed) => changeDraft(changeExtras({ java: typed === '' ? undefined : typed }))}
        />
      </OptionItem>
      <OptionItem
        item="mount"
        value={
          mount === undefined
            ? text('wizard.options.mount.none')
            : `${mount.folder} → ${mount.guestFolder} (${mount.method})`
        }
        later="rebuild"
      >
        <MountFields extras={extras} provider={provider} error={mountError} />
      </OptionItem>
      {provider !== 'simulated' && (
        <OptionItem
          item="vagrant-log"
          value={text(`wizard.options.vagrant-log.${vagrantLog ?? 'usual'}`)}
          later="variable"
        >
          <Stack gap="md">
            <NativeSelect
              label={text('wizard.options.vagrant-log')}
              maw={320}
              value={vagrantLog ?? ''}
              data={[
                { value: '', label: text('wizard.options.vagrant-log.usual') },
                ...vagrantLogLevels.toReversed().map((level) => ({
                  value: level,
                  label: text(`wizard.options.vagrant-log.${level}`),
                })),
              ]}
              onChange={(event) => {
                const chosen = event.currentTarget.value;
                const level = vagrantLogLevels.find((each) => each === chosen);
                changeDraft(changeExtras({ vagrantLog: level }));
              }}
            />
          </Stack>
        </OptionItem>
      )}
    </>
  );
}

/** Where the registry would be; null where there can be none. */
export function registryAddressOf({ machines, domain, source }: Facts): string | null {
  if (source === 'none' || machines === null) return null;
  return registryAddress({ machines: [...machines], domain, extras: { privateRegistry: true } });
}
