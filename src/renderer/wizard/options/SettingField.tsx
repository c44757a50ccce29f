import { useQuery, useQueryClient } from '@tanstack/react-query';
import { problemOfCall } from '../../../shared/api/problem-error.ts';
import type { SettingsPatch } from '../../../shared/api/requests.ts';
import { useClient } from '../../connection/context.tsx';
import { useAction } from '../../connection/use-action.ts';
import { ProblemCard } from '../../elements/ProblemCard.tsx';
import { settingsKey } from '../../pages/settings/settings-key.ts';
import { CommitInput } from '../frame/CommitInput.tsx';
import { PathField } from '../frame/PathField.tsx';

type TextSetting = 'mirror' | 'httpProxy' | 'httpsProxy' | 'noProxy' | 'ca';

interface SettingFieldProps {
  readonly setting: TextSetting;
  readonly label: string;
  readonly description?: string;
  readonly placeholder?: string;
}

/** A setting of the engine, which counts for every cluster; kept as soon as the field is left. */
export function SettingField({ setting, ...field }: SettingFieldProps) {
  const client = useClient();
  const queries = useQueryClient();
  const read = useQuery({ queryKey: settingsKey, queryFn: () => client.settings.read() });
  const change = useAction(
    (patch: SettingsPatch) => client.settings.change(patch),
    (settings) => queries.setQueryData(settingsKey, settings),
  );
  const commit = (typed: string) => change.run({ [setting]: typed === '' ? null : typed });
  const value = read.data?.[setting] ?? '';
  const problem = change.problem ?? (read.error === null ? null : problemOfCall(read.error));
  return (
    <div>
      {setting === 'ca' ? (
        <PathField {...field} what="certificates" value={value} commit={commit} />
      ) : (
        <CommitInput {...field} value={value} commit={(typed) => commit(typed)} />
      )}
      {problem !== null && <ProblemCard problem={problem} />}
    </div>
  );
}
