import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { Message } from '../../shared/messages/message.ts';
import { clouds } from '../../shared/terraform/clouds.ts';
import { useClient } from '../connection/context.tsx';
import { useAction } from '../connection/use-action.ts';
import { ProblemCard } from '../elements/ProblemCard.tsx';
import { Section } from '../pages/Page.tsx';
import { Browse } from '../pages/settings/SettingField.tsx';
import { saveInBrowser } from '../report/download.ts';
import { useSnapshot } from '../snapshot/context.tsx';
import { useWords } from '../words/context.tsx';
import { Notes } from './Notes.tsx';

/** How an export ended; null where the user chose no place. */
type Done = { readonly said: Message; readonly notes: readonly Message[] } | null;

/** For whom a folder is written: plain Vagrant, or Terraform and a cloud. */
const folderKinds = ['vagrant', ...clouds] as const;
type FolderKind = (typeof folderKinds)[number];

/** The cluster for others: as one file, or as a folder for Vagrant and dcos-vagrant. */
export function ExportSection({ name }: { name: string }) {
  const { text } = useWords();
  const client = useClient();
  const files = useSnapshot(({ app }) => app.shell.files);
  const [folder, setFolder] = useState('');
  const [kind, setKind] = useState<FolderKind>('vagrant');
  const [done, setDone] = useState<Done>(null);
  const saveFile = useAction(async (): Promise<Done> => {
    const { text: content, fileName, notes } = await client.sharing.clusterFile({ name });
    if (!files) {
      saveInBrowser(new Blob([content], { type: 'application/yaml' }), fileName);
      return { said: { code: 'export.downloaded', params: { name: fileName } }, notes };
    }
    const { path: chosen } = await client.shell.choose({ what: 'folder' });
    if (chosen === null) return null;
    const { path } = await client.sharing.exportFile({ name, path: `${chosen}/${fileName}` });
    return { said: { code: 'export.done', params: { path } }, notes };
  }, setDone);
  const saveFolder = useAction(async (): Promise<Done> => {
    const where = { name, folder: folder.trim() };
    const { path, notes } = await (kind === 'vagrant'
      ? client.sharing.exportFolder(where)
      : client.sharing.exportTerraform({ ...where, cloud: kind }));
    return { said: { code: 'export.done', params: { path } }, notes };
  }, setDone);
  const problem = saveFile.problem ?? saveFolder.problem;
  return (
    <Section title={text('export.title')} about={text('export.about')}>
      <Stack gap="md">
        <Group>
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            loading={saveFile.busy}
            onClick={() => {
              saveFolder.dismiss();
              saveFile.run();
            }}
          >
            {text('export.file')}
          </Button>
        </Group>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            saveFile.dismiss();
            if (folder.trim() !== '') saveFolder.run();
          }}
        >
          <Select
            mb="sm"
            maw={420}
            allowDeselect={false}
            label={text('export.for')}
            value={kind}
            data={folderKinds.map((value) => ({ value, label: text(`export.for.${value}`) }))}
            onChange={(value) => setKind(folderKinds.find((each) => each === value) ?? kind)}
          />
          <Group gap="sm" align="flex-end">
            <TextInput
              flex={1}
              miw={200}
              label={text('export.folder')}
              description={text(
                kind === 'vagrant' ? 'export.folder.about' : 'export.terraform.about',
              )}
              autoComplete="off"
              spellCheck={false}
              value={folder}
              onChange={(event) => setFolder(event.currentTarget.value)}
            />
            <Browse what="folder" label={text('export.folder')} chosen={setFolder} />
            <Button
              type="submit"
              variant="default"
              disabled={folder.trim() === ''}
              loading={saveFolder.busy}
            >
              {text('export.folder.do')}
            </Button>
          </Group>
        </form>
        {problem !== null && <ProblemCard problem={problem} />}
        <Text size="sm" role="status">
          {problem === null && done !== null && text(done.said)}
        </Text>
        {problem === null && done !== null && <Notes notes={done.notes} />}
      </Stack>
    </Section>
  );
}
