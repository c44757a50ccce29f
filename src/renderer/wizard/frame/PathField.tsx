import { Group } from '@mantine/core';
import { Browse } from '../../pages/settings/SettingField.tsx';
import { CommitInput } from './CommitInput.tsx';

interface PathFieldProps {
  readonly id?: string;
  readonly label: string;
  readonly description?: string;
  readonly placeholder?: string;
  /** What the system's dialog asks for. */
  readonly what: 'installer' | 'config' | 'certificates' | 'box' | 'program' | 'java' | 'folder';
  readonly value: string;
  commit(path: string): void;
  readonly error?: string | undefined;
}

/** A file on the engine's computer: its path, and the system's dialog where the shell has one. */
export function PathField({ what, commit, ...field }: PathFieldProps) {
  return (
    <Group gap="sm" align="flex-end">
      <CommitInput {...field} flex={1} miw={200} commit={(typed) => commit(typed)} />
      <Browse what={what} label={field.label} chosen={commit} />
    </Group>
  );
}
