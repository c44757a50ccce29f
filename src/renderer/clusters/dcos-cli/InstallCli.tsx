import { Button, Group, Radio, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { DcosCliPlace, DcosCliStatus } from '../../../shared/api/dcos-cli.ts';
import type { InstallCliRequest } from '../../../shared/api/dcos-cli-requests.ts';
import { useClient } from '../../connection/context.tsx';
import { PathField } from '../../wizard/frame/PathField.tsx';
import { useWords } from '../../words/context.tsx';
import classes from '../cluster.module.css';
import { refusedAdministrator } from './standing.ts';
import type { CliOfCluster } from './use-dcos-cli.ts';

/** Installing the tool, or making the cluster known to the one that is there. */
export function InstallCli({ status, cli }: { status: DcosCliStatus; cli: CliOfCluster }) {
  const { text } = useWords();
  const client = useClient();
  const { cluster: name, installed, systemPath, folder, offered, config } = status;
  const [where, setWhere] = useState<DcosCliPlace>(installed[0]?.where ?? 'user');
  const [file, setFile] = useState('');
  const here = installed.find((each) => each.where === where);
  const begin = (changed: Partial<InstallCliRequest> = {}) => {
    const request = {
      name,
      where,
      file: file === '' ? null : file,
      rollback: false,
      askAgain: false,
    };
    cli.work.dismiss();
    cli.work.begin((signal) => client.dcosCli.install({ ...request, ...changed }, { signal }));
  };
  return (
    <section className={classes.card} aria-labelledby="cli-install">
      <Stack gap="md">
        <Title order={2} id="cli-install">
          {text('dcos-cli-page.install')}
        </Title>
        <Radio.Group
          label={text('dcos-cli-page.where')}
          value={where}
          onChange={(next) => setWhere(next === 'system' ? 'system' : 'user')}
        >
          <Stack gap="sm" mt="xs">
            <Radio
              value="user"
              label={text('dcos-cli-page.where.user')}
              description={text('dcos-cli-page.where.user.about', { folder })}
            />
            {systemPath !== null && (
              <Radio
                value="system"
                label={text('dcos-cli-page.where.system')}
                description={text('dcos-cli-page.where.system.about', { path: systemPath })}
              />
            )}
          </Stack>
        </Radio.Group>
        <PathField
          what="program"
          label={text('dcos-cli-page.file')}
          description={text('dcos-cli-page.file.about')}
          value={file}
          commit={setFile}
        />
        {!offered && file === '' && <Text size="sm">{text('dcos-cli-page.needs-file')}</Text>}
        <Group gap="sm">
          <Button size="sm" onClick={() => begin()}>
            {text(labelOf(here !== undefined, config !== null))}
          </Button>
          {here?.canRollBack === true && (
            <Button size="sm" variant="default" onClick={() => begin({ rollback: true })}>
              {text('dcos-cli-page.rollback')}
            </Button>
          )}
          {refusedAdministrator(cli.state) && (
            <Button
              size="sm"
              variant="default"
              onClick={() => begin({ where: 'system', askAgain: true })}
            >
              {text('names-page.ask-again')}
            </Button>
          )}
        </Group>
      </Stack>
    </section>
  );
}

function labelOf(isHere: boolean, isSetUp: boolean) {
  if (!isHere) return 'dcos-cli-page.install.do';
  return isSetUp ? 'dcos-cli-page.install.again' : 'dcos-cli-page.install.set-up';
}
