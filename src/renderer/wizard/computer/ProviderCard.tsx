import { Group, Radio, Stack, Text } from '@mantine/core';
import type { CheckResult, ProviderReport } from '../../../shared/api/answers.ts';
import { CheckLine } from '../../doctor/CheckLine.tsx';
import { meaningClass, StateMark } from '../../elements/StateMark.tsx';
import { useWords } from '../../words/context.tsx';
import classes from './computer.module.css';

interface ProviderCardProps {
  readonly report: ProviderReport;
  readonly chosen: boolean;
  /** The user wanted to go on with it and cannot. */
  readonly wrong: boolean;
}

/** One way to run machines: what it is, and whether this computer has what it needs. */
export function ProviderCard({ report, chosen, wrong }: ProviderCardProps) {
  const { text } = useWords();
  const { id, available, experimental, version } = report;
  const meaning = available ? 'runs' : 'off';
  // Of a way that is not chosen only what is missing is worth the room.
  const checks = chosen || !available ? report.checks : report.checks.filter(isNoPass);
  return (
    <div className={classes.card} data-chosen={chosen} data-wrong={wrong}>
      <Radio.Card value={id} className={classes.choice} aria-label={text(`wizard.provider.${id}`)}>
        <Group wrap="nowrap" align="flex-start" gap={12}>
          <Radio.Indicator mt={3} />
          <Stack gap={2} flex={1} miw={0}>
            <Group gap={8} justify="space-between">
              <Group gap={8}>
                <Text fw={600}>{text(`wizard.provider.${id}`)}</Text>
                {version !== null && (
                  <Text c="dimmed" className="tabular">
                    {version}
                  </Text>
                )}
                {experimental && (
                  <span className={classes.mark}>{text('wizard.provider.experimental')}</span>
                )}
              </Group>
              <Group gap={6} wrap="nowrap">
                <StateMark meaning={meaning} size={10} />
                <Text size="sm" className={meaningClass(meaning)}>
                  {text(available ? 'wizard.provider.ready' : 'wizard.provider.not-ready')}
                </Text>
              </Group>
            </Group>
            <Text size="sm" c="dimmed">
              {text(`wizard.provider.${id}.what`)}
            </Text>
          </Stack>
        </Group>
      </Radio.Card>
      {id !== 'simulated' && checks.length > 0 && (
        <div className={classes.checks}>
          {checks.map((check) => (
            <CheckLine key={check.id} check={check} />
          ))}
        </div>
      )}
    </div>
  );
}

function isNoPass({ status }: CheckResult): boolean {
  return status !== 'pass';
}
