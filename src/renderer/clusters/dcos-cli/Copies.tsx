import { Stack, Text, Title } from '@mantine/core';
import type { DcosCliStatus } from '../../../shared/api/dcos-cli.ts';
import { Commands } from '../../elements/Commands.tsx';
import { type Meaning, meaningClass, StateMark } from '../../elements/StateMark.tsx';
import { useWords } from '../../words/context.tsx';
import classes from '../cluster.module.css';

/** Which tool the cluster wants, which copies are here, and whether a terminal finds one. */
export function Copies({ status }: { status: DcosCliStatus }) {
  const { text } = useWords();
  const { series, dcos, installed, offered, found, onPath, folder, snippets } = status;
  const users = installed.some(({ where }) => where === 'user');
  const [own] = snippets;
  return (
    <section className={classes.card} aria-labelledby="cli-copies">
      <Stack gap="sm">
        <Title order={2} id="cli-copies">
          {text('dcos-cli-page.tool')}
        </Title>
        <Text>
          {dcos === null
            ? text('dcos-cli.for.newest', { series })
            : text('dcos-cli.for', { series, dcos })}
        </Text>
        {installed.length === 0 && (
          <State
            meaning="off"
            sentence={text(offered ? 'dcos-cli-page.none' : 'dcos-cli-page.not-offered')}
          />
        )}
        {installed.map(({ where, path, version, intact }) => (
          <State
            key={where}
            meaning={intact ? 'runs' : 'needs'}
            sentence={text(intact ? `dcos-cli-page.copy.${where}` : 'dcos-cli.copy.changed', {
              path,
              version,
            })}
          />
        ))}
        {found !== null && (
          <Text>
            {text(found.ours ? 'dcos-cli.found' : 'dcos-cli.found.other', {
              path: found.path,
            })}
          </Text>
        )}
        {users && !onPath && own !== undefined && (
          <div>
            <Text mb="xs">{text('dcos-cli.not-found', { folder })}</Text>
            <Stack gap="sm">
              <Commands
                label={text('dcos-cli-page.snippet', { shell: own.shell, file: own.file })}
                lines={[own.text]}
              />
              <details>
                <summary>{text('dcos-cli-page.other-shells')}</summary>
                <Stack gap="sm" mt="xs">
                  {snippets.slice(1).map(({ shell, file, text: line }) => (
                    <Commands
                      key={shell}
                      label={text('dcos-cli-page.snippet', { shell, file })}
                      lines={[line]}
                    />
                  ))}
                </Stack>
              </details>
            </Stack>
          </div>
        )}
      </Stack>
    </section>
  );
}

function State({ meaning, sentence }: { meaning: Meaning; sentence: string }) {
  return (
    <span className={classes.state}>
      <StateMark meaning={meaning} size={10} />
      <span className={meaningClass(meaning)}>{sentence}</span>
    </span>
  );
}
