import { Box } from '@mantine/core';
import type { ConfigEntry, ConfigView } from '../../shared/dcos-config/view.ts';
import { useWords } from '../words/context.tsx';
import own from './config-diff.module.css';

/** A config.yaml against the user's own: what is kept, added and taken out, and who says each key. */
export function ConfigDiff({ view }: { view: ConfigView }) {
  const { text } = useWords();
  return (
    // Longer than its frame, it is scrolled, also by keyboard.
    <Box className={own.diff} role="group" aria-label={text('config.lines')} tabIndex={0}>
      <ul>
        {view.entries.map((entry) => (
          <li key={entry.key}>
            {entry.change === 'changed' && <Lines entry={entry} lines={entry.before} sign="-" />}
            <Lines
              entry={entry}
              lines={entry.lines}
              sign={view.template === null ? null : entry.change === 'kept' ? ' ' : '+'}
            />
          </li>
        ))}
      </ul>
    </Box>
  );
}

interface LinesProps {
  readonly entry: ConfigEntry;
  readonly lines: readonly string[];
  /** Null where there is nothing to compare with. */
  readonly sign: ' ' | '+' | '-' | null;
}

function Lines({ entry, lines, sign }: LinesProps) {
  const { text } = useWords();
  return (
    <div className={own.lines} data-sign={sign}>
      {sign !== null && <span className="visually-hidden">{text(words[sign])}</span>}
      <span aria-hidden className={own.sign}>
        {sign}
      </span>
      <code className={own.text} translate="no" lang="en">
        {lines.join('\n')}
      </code>
      {sign !== '-' && <span className={own.from}>{text(`config.from.${entry.from}`)}</span>}
    </div>
  );
}

const words = {
  ' ': 'config.line.kept',
  '+': 'config.line.added',
  '-': 'config.line.removed',
} as const;
