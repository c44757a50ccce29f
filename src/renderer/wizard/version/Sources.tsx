import { Accordion, Stack } from '@mantine/core';
import { useWords } from '../../words/context.tsx';
import type { Facts } from '../draft/facts.ts';
import { changeDraft } from '../draft/use-draft.ts';
import { PathField } from '../frame/PathField.tsx';
import own from '../options/options.module.css';
import { SettingField } from '../options/SettingField.tsx';

/** Where downloads come from, and what the configuration starts from; closed for most. */
export function Sources({ facts }: { facts: Facts }) {
  const { text } = useWords();
  return (
    <Accordion variant="contained" order={3} classNames={{ item: own.item }}>
      <Accordion.Item value="sources">
        <Accordion.Control>{text('wizard.sources')}</Accordion.Control>
        <Accordion.Panel>
          <Stack gap="md">
            {facts.source === 'catalogue' && facts.draft.provider !== 'simulated' && (
              <SettingField
                setting="mirror"
                label={text('wizard.sources.mirror')}
                description={text('wizard.sources.mirror.why')}
                placeholder="https://mirror.example.org"
              />
            )}
            <PathField
              label={text('wizard.sources.config')}
              description={text('wizard.sources.config.why')}
              placeholder="/home/me/config.yaml"
              what="config"
              value={facts.draft.config}
              commit={(config) => changeDraft((draft) => ({ ...draft, config }))}
            />
          </Stack>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}
