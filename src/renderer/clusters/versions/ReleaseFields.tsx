import { Group, Radio, Select, Stack, Text } from '@mantine/core';
import type { UpgradeChoice } from '../../../shared/cluster/other-version.ts';
import { PathField } from '../../wizard/frame/PathField.tsx';
import { useWords } from '../../words/context.tsx';
import type { ReleaseDraft } from './release-draft.ts';

interface ReleaseFieldsProps {
  readonly draft: ReleaseDraft;
  /** Those that can be chosen, and why not. */
  readonly choices: readonly UpgradeChoice[];
  change(draft: ReleaseDraft): void;
}

/** A version of the catalogue, or an installer of the user's own. */
export function ReleaseFields({ draft, choices, change }: ReleaseFieldsProps) {
  const { text, remedy } = useWords();
  const whys = new Map(choices.map(({ version, why }) => [version, why]));
  return (
    <Stack gap="sm">
      <Radio.Group
        label={text('versions-page.from')}
        value={draft.source}
        onChange={(source) =>
          change({ ...draft, source: source === 'installer' ? 'installer' : 'catalogue' })
        }
      >
        <Group gap="md" mt={8}>
          <Radio value="catalogue" label={text('versions-page.catalogue')} />
          <Radio value="installer" label={text('versions-page.installer')} />
        </Group>
      </Radio.Group>
      {draft.source === 'catalogue' ? (
        <Select
          data-autofocus
          label={text('versions-page.version')}
          placeholder={text('versions-page.choose')}
          value={draft.version}
          onChange={(version) => change({ ...draft, version })}
          data={choices.map(({ version, why, local }) => ({
            value: version,
            label: local ? text('versions-page.here', { version }) : version,
            disabled: why !== null,
          }))}
          // Why not is there to be read.
          styles={{ option: { opacity: 1 } }}
          renderOption={({ option }) => {
            const why = whys.get(option.value) ?? null;
            return (
              <div>
                <Text size="sm" {...(why === null ? {} : { c: 'dimmed' })}>
                  {option.label}
                </Text>
                {why !== null && <Text size="xs">{[text(why), remedy(why)].join(' ')}</Text>}
              </div>
            );
          }}
        />
      ) : (
        <PathField
          label={text('versions-page.path')}
          placeholder="/home/me/dcos_generate_config.sh"
          what="installer"
          value={draft.path}
          commit={(path) => change({ ...draft, path })}
        />
      )}
    </Stack>
  );
}
