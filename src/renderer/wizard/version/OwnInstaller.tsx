import { Button, Group, Progress, Text } from '@mantine/core';
import { IconFile, IconFileUpload } from '@tabler/icons-react';
import { problemOfCall } from '../../../shared/api/problem-error.ts';
import { ProblemCard } from '../../elements/ProblemCard.tsx';
import { StateMark } from '../../elements/StateMark.tsx';
import { readableBytes } from '../../elements/sizes.ts';
import { useWords } from '../../words/context.tsx';
import type { Facts } from '../draft/facts.ts';
import { fieldIds } from '../draft/issues.ts';
import { changeDraft } from '../draft/use-draft.ts';
import { FileDrop } from '../frame/FileDrop.tsx';
import { OpenFileButton } from '../frame/OpenFileButton.tsx';
import { PathField } from '../frame/PathField.tsx';
import { useInstaller } from './use-installer.ts';
import { useUpload } from './use-upload.ts';
import own from './version.module.css';

/** A dcos_generate_config.sh of the user's own: dropped, chosen, or named by its path. */
export function OwnInstaller({ facts, strict }: { facts: Facts; strict: boolean }) {
  const { text } = useWords();
  const path = facts.draft.installer;
  const setPath = (next: string) => changeDraft((draft) => ({ ...draft, installer: next }));
  const upload = useUpload(setPath);
  const inspected = useInstaller(path.trim());
  const missing = strict && path === '' ? text('wizard.error.no-installer') : undefined;
  const info = inspected.data;
  return (
    <FileDrop label={text('wizard.installer.drop')} take={upload.take}>
      <div className={own.drop}>
        <IconFileUpload size={24} aria-hidden />
        <Text>{text('wizard.installer.drop-here')}</Text>
        <OpenFileButton take={upload.take} variant="default">
          {text('wizard.installer.choose')}
        </OpenFileButton>
      </div>
      {upload.running !== null && (
        <div>
          <Group justify="space-between">
            <Text size="sm" role="status">
              {text('wizard.installer.copying', {
                file: upload.running.name,
                done: readableBytes(upload.running.bytes),
                all: readableBytes(upload.running.total),
              })}
            </Text>
            <Button size="compact-xs" variant="default" onClick={upload.cancel}>
              {text('action.cancel')}
            </Button>
          </Group>
          <Progress
            size="sm"
            mt={4}
            value={(100 * upload.running.bytes) / Math.max(1, upload.running.total)}
            aria-label={upload.running.name}
          />
        </div>
      )}
      {upload.problem !== null && <ProblemCard problem={upload.problem} />}
      <PathField
        id={fieldIds.installer}
        label={text('wizard.installer.path')}
        placeholder="/home/me/dcos_generate_config.sh"
        what="installer"
        value={path}
        commit={setPath}
        error={missing}
      />
      {info !== undefined && (
        <Group gap={8} role="status">
          <StateMark meaning="runs" size={10} />
          <IconFile size={16} aria-hidden />
          <Text>
            {info.version === null
              ? text('wizard.installer.found-unknown', { size: readableBytes(info.bytes) })
              : text('wizard.installer.found', {
                  version: info.version,
                  size: readableBytes(info.bytes),
                })}
          </Text>
        </Group>
      )}
      {inspected.error !== null && <ProblemCard problem={problemOfCall(inspected.error)} />}
    </FileDrop>
  );
}
