import { Stack, Switch, Text } from '@mantine/core';
import {
  partsOf,
  type SwitchName,
  switches,
  switchNames,
  usualSwitches,
} from '../../../shared/dcos-config/choices.ts';
import { isResolver } from '../../../shared/dcos-config/values.ts';
import { useWords } from '../../words/context.tsx';
import { changeConfiguration } from '../draft/changes.ts';
import type { Facts } from '../draft/facts.ts';
import { changeDraft } from '../draft/use-draft.ts';
import { CommitInput } from '../frame/CommitInput.tsx';
import { DcosProxyFields } from './DcosProxyFields.tsx';
import { OptionItem } from './OptionItem.tsx';

/** What DC/OS's config.yaml says beside what the cluster needs; nothing without DC/OS. */
export function ConfigItems({ facts }: { facts: Facts }) {
  const { text } = useWords();
  const { draft, source } = facts;
  if (source === 'none') return null;
  const { configuration } = draft;
  const chosen = [
    ...switchNames.flatMap((name) => (configuration[name] === undefined ? [] : [switches[name]])),
    ...(configuration.resolvers === undefined ? [] : ['resolvers']),
  ];
  const { proxy } = configuration;
  return (
    <>
      <OptionItem
        item="configuration"
        value={chosen.length === 0 ? text('wizard.options.config.usual') : chosen.join(', ')}
        later="rebuild"
      >
        <ConfigFields facts={facts} />
      </OptionItem>
      <OptionItem
        item="dcos-proxy"
        value={proxy?.https ?? proxy?.http ?? text('wizard.options.dcos-proxy.none')}
        later="rebuild"
      >
        <DcosProxyFields proxy={proxy} />
      </OptionItem>
    </>
  );
}

function ConfigFields({ facts }: { facts: Facts }) {
  const { text } = useWords();
  const { draft, source, version } = facts;
  const { configuration } = draft;
  const usual = usualSwitches(source === 'catalogue' ? (version?.version ?? null) : null);
  // Regions and zones need DC/OS Enterprise, which only an installer of the user's own can be.
  const offered = switchNames.filter(
    (name) => name !== 'faultDomain' || source === 'installer' || configuration[name] !== undefined,
  );
  return (
    <Stack gap="md">
      <Text size="sm">{text('wizard.options.config.why')}</Text>
      {offered.map((name) => (
        <ConfigSwitch
          key={name}
          name={name}
          checked={configuration[name] ?? usual[name]}
          usual={usual[name]}
        />
      ))}
      <CommitInput
        label={text('wizard.options.config.resolvers')}
        description={text('wizard.options.config.resolvers.why')}
        placeholder="10.0.0.2, 10.0.0.3"
        maw={520}
        value={configuration.resolvers?.join(', ') ?? ''}
        refuse={(typed) =>
          partsOf(typed).every(isResolver) && partsOf(typed).length <= 3
            ? undefined
            : text('wizard.options.config.resolvers.wrong')
        }
        commit={(typed) => {
          const resolvers = partsOf(typed);
          changeDraft(
            changeConfiguration({ resolvers: resolvers.length === 0 ? undefined : resolvers }),
          );
        }}
      />
    </Stack>
  );
}

interface ConfigSwitchProps {
  readonly name: SwitchName;
  readonly checked: boolean;
  readonly usual: boolean;
}

function ConfigSwitch({ name, checked, usual }: ConfigSwitchProps) {
  const { text } = useWords();
  const word = wordOf[name];
  return (
    <Switch
      label={text(`wizard.options.config.${word}`)}
      description={`${text(`wizard.options.config.${word}.why`)} (${switches[name]})`}
      checked={checked}
      onChange={(event) => {
        const wanted = event.currentTarget.checked;
        // What is as usual is not chosen: with another version it may be otherwise.
        changeDraft(changeConfiguration({ [name]: wanted === usual ? undefined : wanted }));
      }}
    />
  );
}

const wordOf = {
  login: 'login',
  telemetry: 'telemetry',
  checkTime: 'clock',
  overlay: 'overlay',
  dockerGc: 'docker',
  ipv6: 'ipv6',
  faultDomain: 'zones',
} as const satisfies Record<SwitchName, string>;
