import { Title } from '@mantine/core';
import type { Message } from '../../../shared/messages/message.ts';
import { useWords } from '../../words/context.tsx';
import classes from './storage.module.css';

interface MessagesProps {
  readonly title: string;
  readonly messages: readonly Message[];
}

/** What the engine named, as a list. */
export function Messages({ title, messages }: MessagesProps) {
  const { text } = useWords();
  return (
    <div>
      <Title order={3}>{title}</Title>
      <ul className={classes.list}>
        {messages.map((message) => (
          <li key={text(message)}>{text(message)}</li>
        ))}
      </ul>
    </div>
  );
}
