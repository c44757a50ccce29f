import { Anchor, Code, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconHelp, IconX } from '@tabler/icons-react';
import type { CheckResult } from '../../shared/api/answers.ts';
import { Copy } from '../elements/Copy.tsx';
import { type Meaning, meaningClass } from '../elements/StateMark.tsx';
import { useWords } from '../words/context.tsx';
import classes from './doctor.module.css';
import { fixParts } from './fix-parts.ts';

const looks = {
  pass: { Icon: IconCheck, meaning: 'runs' },
  warn: { Icon: IconAlertTriangle, meaning: 'works' },
  fail: { Icon: IconX, meaning: 'needs' },
  unknown: { Icon: IconHelp, meaning: 'off' },
} as const satisfies Record<CheckResult['status'], { Icon: typeof IconCheck; meaning: Meaning }>;

/** A check of this computer: its status as shape, word and colour, what was seen, what to do. */
export function CheckLine({ check }: { check: CheckResult }) {
  const { text } = useWords();
  const { status, title, summary, evidence, fixes } = check;
  const { Icon, meaning } = looks[status];
  return (
    <div className={classes.check}>
      <Icon size={16} aria-hidden className={meaningClass(meaning)} />
      <div>
        <Text size="sm">
          <Text span fw={600}>
            {text(title)}
          </Text>{' '}
          <Text span className={meaningClass(meaning)}>
            {text(`wizard.check.${status}`)}
          </Text>
        </Text>
        <Text size="sm">{text(summary)}</Text>
        {evidence.length > 0 && (
          <Text
            size="xs"
            c="dimmed"
            ff="monospace"
            className={classes.evidence}
            lang="en"
            translate="no"
          >
            {evidence.join(' · ')}
          </Text>
        )}
        {fixes.map((fix) => (
          <Fix key={text(fix)} sentence={text(fix)} />
        ))}
      </div>
    </div>
  );
}

/** What to do, with its commands to copy and its addresses to open. */
function Fix({ sentence }: { sentence: string }) {
  const parts = fixParts(sentence);
  const commands = parts.filter(({ kind }) => kind === 'command');
  return (
    <div className={classes.fix}>
      <Text size="sm">
        {parts.map(({ kind, text: part }) => {
          if (kind === 'text') return part;
          if (kind === 'command') return <Code key={part}>{part}</Code>;
          return (
            <Anchor
              key={part}
              href={part}
              target="_blank"
              rel="noopener noreferrer"
              underline="always"
            >
              {part}
            </Anchor>
          );
        })}
      </Text>
      {commands.map(({ text: command }) => (
        <Copy key={command} value={command} what={command} />
      ))}
    </div>
  );
}
