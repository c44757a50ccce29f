import { Radio } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import type { PresetDetail } from '../../../shared/api/answers.ts';
import { machineTypes } from '../../../shared/cluster/kinds.ts';
import { gigabytes } from '../../../shared/topology/fit.ts';
import { editVagrantConfig } from '../../../shared/topology/vagrant-config-edit.ts';
import { useClient } from '../../connection/context.tsx';
import { Choices } from '../../elements/Choices.tsx';
import { RoleSymbol } from '../../elements/RoleSymbol.tsx';
import { useWords } from '../../words/context.tsx';
import { replaceTopology } from '../draft/changes.ts';
import { type Facts, fallbackNetwork, freeNetwork } from '../draft/facts.ts';
import { changeDraft } from '../draft/use-draft.ts';
import { presetsKey } from '../draft/use-facts.ts';
import { movedMachines, moveToNetwork } from './machines.ts';
import { presetTitle } from './preset-title.ts';
import classes from './presets.module.css';

/** The presets as pictures of their machines; choosing one writes its VagrantConfig.yaml. */
export function PresetPictures({ facts }: { facts: Facts }) {
  const { text } = useWords();
  const client = useClient();
  const { data: presets } = useQuery({
    queryKey: presetsKey,
    queryFn: () => client.topology.presets(),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { draft, clusters } = facts;
  const placed = (preset: PresetDetail) =>
    editVagrantConfig(preset.text, movedMachines(preset.machines, freeNetwork(clusters)));
  const choose = (preset: PresetDetail) => {
    const before = presets?.find(({ name }) => name === draft.preset);
    const edited = draft.text !== '' && (before === undefined || !isPreset(draft.text, before));
    const choice = { text: placed(preset), preset: preset.name, from: null };
    changeDraft(replaceTopology(choice, edited));
  };
  // A wizard begins with the smallest preset: most are served by it.
  const begin = useEffectEvent((first: PresetDetail) => {
    if (draft.text === '' && draft.preset === null) choose(first);
  });
  const first = presets?.[0];
  useEffect(() => {
    if (first !== undefined) begin(first);
  }, [first]);
  if (presets === undefined) return null;
  const current = presets.find((preset) => {
    return preset.name === draft.preset && isPreset(draft.text, preset);
  });
  return (
    <Choices
      value={current?.name ?? null}
      label={text('wizard.topology.presets')}
      onChange={(value) => {
        const preset = presets.find(({ name }) => name === value);
        if (preset !== undefined) choose(preset);
      }}
    >
      <div className={classes.presets}>
        {presets.map((preset) => (
          <Radio.Card
            key={preset.name}
            value={preset.name}
            className={classes.preset}
            aria-label={`${presetTitle(preset, text)}, ${gigabytes(preset.totals.memoryMiB)} GB`}
          >
            <span className={classes.symbols} aria-hidden>
              <Symbols preset={preset} />
            </span>
            <span className={classes.presetTitle}>{presetTitle(preset, text)}</span>
            <span className={classes.presetSize}>{`${gigabytes(preset.totals.memoryMiB)} GB`}</span>
          </Radio.Card>
        ))}
      </div>
    </Choices>
  );
}

/** Whether the text is still the preset's, in whichever network. */
function isPreset(text: string, preset: PresetDetail): boolean {
  const network = fallbackNetwork;
  return moveToNetwork(text, network) === moveToNetwork(preset.text, network);
}

function Symbols({ preset }: { preset: PresetDetail }) {
  return machineTypes
    .map((type) => preset.machines.filter((machine) => machine.type === type))
    .filter((machines) => machines.length > 0)
    .map((machines) => (
      <span key={machines[0]?.type} className={classes.role}>
        {machines.map(({ name, type }) => (
          <RoleSymbol key={name} type={type} size={11} />
        ))}
      </span>
    ));
}
