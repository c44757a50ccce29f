import { NativeSelect, Stack, Switch } from '@mantine/core';
import { mountMethods } from '../../../shared/cluster/install-wishes.ts';
import type { ProviderId } from '../../../shared/cluster/kinds.ts';
import { useSnapshot } from '../../snapshot/context.tsx';
import { useWords } from '../../words/context.tsx';
import { changeExtras } from '../draft/changes.ts';
import type { Draft } from '../draft/draft.ts';
import { fieldIds } from '../draft/issues.ts';
import { changeDraft } from '../draft/use-draft.ts';
import { CommitInput } from '../frame/CommitInput.tsx';
import { PathField } from '../frame/PathField.tsx';

/** Where dcos-vagrant mounts its own folder. */
const usualGuestFolder = '/vagrant';

interface MountFieldsProps {
  readonly extras: Draft['extras'];
  readonly provider: ProviderId | null;
  readonly error: string | undefined;
}

/** A folder of this computer that the machines see, and how. */
export function MountFields({ extras, provider, error }: MountFieldsProps) {
  const { text } = useWords();
  const { mount, vbguest } = extras;
  const windows = useSnapshot(({ app }) => app.platform === 'win32');
  const method = mount?.method ?? 'none';
  // What was chosen before stays in sight, and the review says why it cannot be.
  const methods = mountMethods.filter(
    (each) =>
      each === method ||
      !((each === 'virtualbox' && provider === 'lxc') || (each === 'nfs' && windows)),
  );
  const change = (part: Partial<NonNullable<Draft['extras']['mount']>>) => {
    const before = mount ?? { method, folder: '', guestFolder: usualGuestFolder };
    const next = { ...before, ...part };
    changeDraft(
      changeExtras({
        mount: next.method === 'none' ? undefined : next,
        // Only VirtualBox's own mounts need guest additions.
        vbguest: next.method === 'virtualbox' ? vbguest : undefined,
      }),
    );
  };
  return (
    <Stack gap="md">
      <NativeSelect
        label={text('wizard.options.mount.method')}
        description={text(`wizard.options.mount.why.${method}`)}
        descriptionProps={{ size: 'sm' }}
        value={method}
        data={methods.map((each) => ({
          value: each,
          label: text(`wizard.options.mount.method.${each}`),
        }))}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          change({ method: mountMethods.find((each) => each === chosen) ?? 'none' });
        }}
      />
      {mount !== undefined && (
        <>
          <PathField
            id={fieldIds.mount}
            what="folder"
            label={text('wizard.options.mount.folder')}
            placeholder="/home/me/work"
            value={mount.folder}
            error={error}
            commit={(folder) => change({ folder })}
          />
          <CommitInput
            label={text('wizard.options.mount.guest')}
            placeholder={usualGuestFolder}
            value={mount.guestFolder}
            commit={(typed) => change({ guestFolder: typed === '' ? usualGuestFolder : typed })}
          />
        </>
      )}
      {mount?.method === 'virtualbox' && provider !== 'simulated' && (
        <Switch
          label={text('wizard.options.mount.vbguest')}
          description={text('wizard.options.mount.vbguest.why')}
          checked={vbguest === true}
          onChange={(event) => {
            changeDraft(changeExtras({ vbguest: event.currentTarget.checked || undefined }));
          }}
        />
      )}
    </Stack>
  );
}
