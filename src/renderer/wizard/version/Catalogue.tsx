import { Radio, Switch, Tabs } from '@mantine/core';
import { IconCheck, IconDownload, IconShieldCheck, IconShieldQuestion } from '@tabler/icons-react';
import type { VersionInfo } from '../../../shared/releases/catalogue.ts';
import { installerMiB } from '../../../shared/topology/disk.ts';
import { Choices } from '../../elements/Choices.tsx';
import { Waiting } from '../../layout/NoConnection.tsx';
import { useWords } from '../../words/context.tsx';
import type { Facts } from '../draft/facts.ts';
import { fieldIds } from '../draft/issues.ts';
import { changeDraft } from '../draft/use-draft.ts';
import { dateText } from './date-text.ts';
import own from './version.module.css';
import { groupVersions, minorOf } from './versions.ts';

/** The catalogue: minor versions at the side, their versions beside them. */
export function Catalogue({ facts }: { facts: Facts }) {
  const { text } = useWords();
  const { versions, version, draft } = facts;
  if (versions === null) return <Waiting />;
  const groups = groupVersions(versions, draft.earlyAccess);
  const chosen = version?.version ?? null;
  const early = versions.some(({ channel, offered }) => offered && channel !== 'stable');
  return (
    <div id={fieldIds.version}>
      <div className={own.bar}>
        <span className={own.chosen} role="status">
          {chosen !== null && text('wizard.version.chosen', { version: chosen })}
        </span>
        {early && (
          <Switch
            size="sm"
            label={text('wizard.version.early-access')}
            checked={draft.earlyAccess}
            onChange={({ currentTarget: { checked } }) =>
              changeDraft((before) => ({
                ...before,
                earlyAccess: checked,
                // A version that is no longer shown cannot stay chosen.
                dcos: checked || version?.channel === 'stable' ? before.dcos : null,
              }))
            }
          />
        )}
      </div>
      <Choices
        value={chosen}
        label={text('wizard.version.title')}
        onChange={(value) => changeDraft((before) => ({ ...before, dcos: value }))}
      >
        <Tabs
          orientation="vertical"
          variant="pills"
          className={own.catalogue}
          defaultValue={chosen === null ? (groups[0]?.minor ?? null) : minorOf(chosen)}
          keepMounted={false}
        >
          <Tabs.List className={own.minors} aria-label={text('wizard.version.minors')}>
            {groups.map(({ minor }) => (
              <Tabs.Tab key={minor} value={minor} size="sm">
                {minor}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {groups.map(({ minor, versions: members }) => (
            <Tabs.Panel key={minor} value={minor} className={own.members}>
              {members.map((each) => (
                <VersionRow
                  key={each.version}
                  version={each}
                  sized={draft.provider !== 'simulated'}
                />
              ))}
            </Tabs.Panel>
          ))}
        </Tabs>
      </Choices>
    </div>
  );
}

function VersionRow({ version, sized }: { version: VersionInfo; sized: boolean }) {
  const { text, language } = useWords();
  const { version: name, released, verified, local, latestStable, channel } = version;
  const kind = latestStable
    ? text('wizard.version.latest')
    : channel === 'stable' || channel === null
      ? ''
      : text('wizard.version.early');
  const Shield = verified ? IconShieldCheck : IconShieldQuestion;
  const Here = local ? IconCheck : IconDownload;
  return (
    <Radio.Card value={name} className={own.version}>
      <Radio.Indicator size="xs" />
      <span className={own.names}>
        <span className={own.number}>{name}</span>
        <span className={own.kind}>{kind}</span>
      </span>
      <span className={own.date}>
        {released === null ? '' : dateText(released, language, 'medium')}
      </span>
      {sized && (
        <>
          <span
            className={own.fact}
            title={verified ? undefined : text('wizard.version.unverified.why')}
          >
            <Shield size={15} aria-hidden />
            {text(verified ? 'wizard.version.verified' : 'wizard.version.unverified')}
          </span>
          <span className={own.fact}>
            <Here size={15} aria-hidden />
            {local
              ? text('wizard.version.here')
              : text('wizard.version.size', { size: installerMiB })}
          </span>
        </>
      )}
    </Radio.Card>
  );
}
