import { Anchor, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { StateMark } from '../../elements/StateMark.tsx';
import { useWords } from '../../words/context.tsx';
import type { PageIssue } from '../draft/issues.ts';
import { revealLine } from '../topology/reveal-line.ts';
import classes from './error-list.module.css';

interface ErrorListProps {
  readonly issues: readonly PageIssue[];
  /** Changes each time the user wanted to go on: the list is then read from its beginning. */
  readonly asked: number;
}

/** What has to be put right on this page; each entry leads to its place. */
export function ErrorList({ issues, asked }: ErrorListProps) {
  const { text, remedy } = useWords();
  const list = useRef<HTMLElement>(null);
  const any = issues.length > 0;
  useEffect(() => {
    if (asked > 0) list.current?.focus();
  }, [asked]);
  if (!any) return null;
  return (
    <section ref={list} tabIndex={-1} className={classes.box} aria-labelledby="wizard-errors">
      <Text fw={600} size="sm" id="wizard-errors">
        {text('wizard.errors', { count: issues.length })}
      </Text>
      <ul className={classes.list} aria-live="polite">
        {issues.map((issue) => (
          <li key={`${issue.line ?? ''} ${issue.field} ${text(issue.message)}`}>
            <StateMark meaning="needs" size={10} />
            <span>
              <Anchor component="button" type="button" ta="left" onClick={() => reveal(issue)}>
                {issue.line === undefined ? '' : `${text('wizard.line', { line: issue.line })} `}
                {text(issue.message)}
              </Anchor>{' '}
              <Text span size="sm" c="dimmed">
                {remedy(issue.message)}
              </Text>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Leads to the field, or to the first thing in the part of the page that can be used. */
function reveal({ field, line, machine }: PageIssue): void {
  if (line !== undefined && revealLine(line)) return;
  const place =
    (machine === undefined ? null : document.getElementById(machineRowId(machine))) ??
    document.getElementById(field);
  if (place === null) return;
  place.scrollIntoView({ block: 'center' });
  const usable = 'input, button, select, textarea, [tabindex="0"], .cm-content';
  const target = place.matches(usable) ? place : place.querySelector<HTMLElement>(usable);
  (target ?? place).focus({ preventScroll: true });
}

/** Id of the row of a machine in the table. */
export function machineRowId(name: string): string {
  return `wizard-machine-${name}`;
}
