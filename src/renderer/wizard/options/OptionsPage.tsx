import { Accordion, NumberInput, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { commonBox } from '../../../shared/topology/new-machine.ts';
import { useWords } from '../../words/context.tsx';
import { fieldIds, issuesOf, type PageIssue } from '../draft/issues.ts';
import { changeDraft } from '../draft/use-draft.ts';
import type { PageProps } from '../Wizard.tsx';
import classes from '../wizard.module.css';
import { BoxFields } from './BoxFields.tsx';
import { ConfigItems } from './ConfigItems.tsx';
import { ExtrasItems } from './ExtrasItems.tsx';
import { DomainField, NameField, NetworkField } from './IdentityFields.tsx';
import { OptionItem } from './OptionItem.tsx';
import own from './options.module.css';
import { SettingField } from './SettingField.tsx';

/** What most leave as it is: each closed, with its value beside its name. */
export function OptionsPage({ facts }: PageProps) {
  const { text } = useWords();
  const { draft, name, domain, network } = facts;
  const [opened, setOpened] = useState<string[]>([]);
  const issues = issuesOf('options', facts);
  const wrong = ['name', 'domain', 'network', 'mount'].filter(
    (item) => errorOf(item, issues) !== undefined,
  );
  const error = (item: string) => {
    const found = errorOf(item, issues);
    return found === undefined ? undefined : text(found.message);
  };
  const box = commonBox(facts.machines ?? []);
  return (
    <>
      <Text className={classes.intro}>{text('wizard.options.intro')}</Text>
      <Accordion
        multiple
        variant="contained"
        order={3}
        classNames={{ item: own.item }}
        // What is wrong cannot be hidden.
        value={[...new Set([...opened, ...wrong])]}
        onChange={setOpened}
      >
        <OptionItem item="name" value={name} later="rebuild">
          <NameField facts={facts} error={error('name')} />
        </OptionItem>
        <OptionItem item="domain" value={domain} later="rebuild">
          <DomainField facts={facts} error={error('domain')} />
        </OptionItem>
        <OptionItem item="network" value={draft.network ?? network} later="rebuild">
          <NetworkField facts={facts} error={error('network')} />
        </OptionItem>
        <OptionItem
          item="names"
          value={text(facts.names ? 'wizard.options.names.yes' : 'wizard.options.names.no')}
          later="any-time"
        >
          <Switch
            label={text('wizard.options.names')}
            description={text('wizard.options.names.why', { domain })}
            checked={facts.names}
            onChange={(event) => {
              const names = event.currentTarget.checked;
              changeDraft((before) => ({ ...before, names }));
            }}
          />
        </OptionItem>
        <ConfigItems facts={facts} />
        <ExtrasItems facts={facts} mountError={error('mount')} />
        {draft.provider === 'simulated' ? (
          <OptionItem
            item="speed"
            value={text('wizard.options.speed.value', { speed: draft.speed })}
            later="rebuild"
          >
            <NumberInput
              label={text('wizard.options.speed')}
              description={text('wizard.options.speed.why')}
              value={draft.speed}
              min={1}
              max={1000}
              allowDecimal={false}
              clampBehavior="strict"
              maw={320}
              onChange={(next) => {
                if (typeof next !== 'number' || next < 1) return;
                changeDraft((before) => ({ ...before, speed: next }));
              }}
            />
          </OptionItem>
        ) : (
          <>
            <OptionItem
              item="box"
              value={
                box?.url ??
                box?.name ??
                text(box === null ? 'wizard.options.box.several' : 'wizard.options.box.chosen')
              }
              later="rebuild"
            >
              <BoxFields machines={facts.machines} />
            </OptionItem>
            <OptionItem item="proxy" value={text('wizard.options.proxy.value')} later="nothing">
              <Stack gap="md">
                <SettingField
                  setting="httpsProxy"
                  label={text('wizard.options.https-proxy')}
                  placeholder="http://proxy.example.org:3128"
                />
                <SettingField
                  setting="httpProxy"
                  label={text('wizard.options.http-proxy')}
                  placeholder="http://proxy.example.org:3128"
                />
                <SettingField
                  setting="noProxy"
                  label={text('wizard.options.no-proxy')}
                  placeholder="localhost,.example.org"
                />
                <SettingField
                  setting="ca"
                  label={text('wizard.options.ca')}
                  description={text('wizard.options.ca.why')}
                  placeholder="/etc/ssl/certs/company.pem"
                />
              </Stack>
            </OptionItem>
          </>
        )}
      </Accordion>
    </>
  );
}

function errorOf(item: string, issues: readonly PageIssue[]): PageIssue | undefined {
  const field = fieldIds[item as keyof typeof fieldIds];
  return issues.find((issue) => issue.field === field);
}
