import '@xterm/xterm/css/xterm.css';
import { Button, Group, Text } from '@mantine/core';
import { FitAddon } from '@xterm/addon-fit';
import { Terminal } from '@xterm/xterm';
import { useEffect, useRef, useState } from 'react';
import { problemOfCall } from '../../shared/api/problem-error.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Client } from '../connection/client.ts';
import { useClient } from '../connection/context.tsx';
import { ProblemCard } from '../elements/ProblemCard.tsx';
import { useWords } from '../words/context.tsx';
import classes from './terminal.module.css';

interface ShellProps {
  readonly name: string;
  readonly machine: string;
  again(): void;
}

type End = { readonly problem: Problem | null };

/** A terminal on a machine, open as long as it is shown. */
export function Shell({ name, machine, again }: ShellProps) {
  const { text } = useWords();
  const client = useClient();
  const place = useRef<HTMLDivElement>(null);
  const [end, setEnd] = useState<End | null>(null);
  useEffect(() => {
    if (place.current === null) return;
    return openShell(client, { name, machine }, place.current, setEnd);
  }, [client, name, machine]);
  return (
    <>
      <section
        className={classes.terminal}
        ref={place}
        aria-label={text('shell.label', { machine })}
      />
      {end !== null && (
        <Group role="status">
          {end.problem !== null ? (
            <ProblemCard problem={end.problem} />
          ) : (
            <Text c="dimmed">{text('shell.ended')}</Text>
          )}
          <Button variant="default" onClick={again}>
            {text('shell.again')}
          </Button>
        </Group>
      )}
    </>
  );
}

/** Connects a terminal to a shell; gives the way to close both. */
function openShell(
  client: Client,
  where: { name: string; machine: string },
  place: HTMLElement,
  ended: (end: End) => void,
): () => void {
  const terminal = new Terminal({
    cursorBlink: false,
    fontSize: 13,
    fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
    screenReaderMode: true,
    theme: { background: '#131318', foreground: '#e8e8ee' },
  });
  const fit = new FitAddon();
  terminal.loadAddon(fit);
  terminal.open(place);
  fit.fit();
  terminal.focus();
  const abort = new AbortController();
  let id: string | null = null;
  const resized = new ResizeObserver(() => fit.fit());
  resized.observe(place);
  terminal.onData((data) => {
    if (id !== null) void client.terminal.write({ id, text: data }).catch(() => undefined);
  });
  terminal.onResize(({ cols, rows }) => {
    if (id !== null)
      void client.terminal.resize({ id, columns: cols, rows }).catch(() => undefined);
  });
  const follow = async () => {
    const size = { columns: terminal.cols, rows: terminal.rows };
    const events = await client.terminal.open({ ...where, ...size }, { signal: abort.signal });
    for await (const event of events) {
      if (event.type === 'opened') id = event.id;
      // Waits for the screen, so that a flood of output is held back at the machine.
      else if (event.type === 'data') {
        await new Promise<void>((written) => terminal.write(event.text, written));
      }
    }
  };
  follow().then(
    () => abort.signal.aborted || ended({ problem: null }),
    (error: unknown) => abort.signal.aborted || ended({ problem: problemOfCall(error) }),
  );
  return () => {
    abort.abort();
    resized.disconnect();
    terminal.dispose();
  };
}
