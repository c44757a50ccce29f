import { Text } from '@mantine/core';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { Issue } from '../../../shared/topology/issue.ts';
import type { Validation } from '../../../shared/topology/validate.ts';
import { useWords } from '../../words/context.tsx';
import { createEditor, type Mark, type TextEditor } from './editor.ts';
import { offerLines } from './reveal-line.ts';
import classes from './topology.module.css';

interface TopologyTextProps {
  readonly text: string;
  readonly validation: Validation;
  change(text: string): void;
}

/** The VagrantConfig.yaml itself: comments and anchors stay as the user wrote them. */
export function TopologyText({ text, validation, change }: TopologyTextProps) {
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<TextEditor | null>(null);
  const changed = useEffectEvent(change);
  const begin = useEffectEvent((parent: HTMLElement) =>
    createEditor({
      parent,
      text,
      label: 'VagrantConfig.yaml',
      phrases: { Diagnostics: words.text('wizard.topology.problems') },
      change: (next) => changed(next),
    }),
  );
  useEffect(() => {
    if (place.current === null) return;
    const made = begin(place.current);
    editor.current = made;
    const stopOffering = offerLines(made.goTo);
    return () => {
      stopOffering();
      editor.current = null;
      made.destroy();
    };
  }, []);
  useEffect(() => editor.current?.show(text), [text]);
  const { errors, warnings } = validation;
  useEffect(() => {
    const mark = (severity: Mark['severity']) => (issue: Issue) => ({
      line: issue.line,
      severity,
      sentence: [words.text(issue), words.remedy(issue)].join(' '),
    });
    editor.current?.mark([...errors.map(mark('error')), ...warnings.map(mark('warning'))]);
  }, [errors, warnings, words]);
  const problems = errors.length + warnings.length;
  return (
    <>
      <div ref={place} className={classes.editor} />
      <Text size="sm" c="dimmed" mt={4} role="status">
        {problems === 0
          ? words.text('wizard.topology.no-problems')
          : words.text('wizard.topology.problem-count', {
              errors: errors.length,
              warnings: warnings.length,
            })}
      </Text>
    </>
  );
}
