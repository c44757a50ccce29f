import { Accordion, Text } from '@mantine/core';
import { useWords } from '../../words/context.tsx';
import own from './options.module.css';

interface OptionItemProps {
  readonly item:
    | 'name'
    | 'domain'
    | 'network'
    | 'names'
    | 'box'
    | 'proxy'
    | 'speed'
    | 'configuration'
    | 'dcos-proxy'
    | 'registry'
    | 'java'
    | 'mount'
    | 'vagrant-log';
  /** What it is now; readable without opening it. */
  readonly value: string;
  /** What a change costs once the cluster is there. */
  readonly later: 'nothing' | 'rebuild' | 'any-time' | 'variable';
  readonly children: React.ReactNode;
}

/** One option: its name and value in a line, its field and consequence below. */
export function OptionItem({ item, value, later, children }: OptionItemProps) {
  const { text } = useWords();
  return (
    <Accordion.Item value={item}>
      <Accordion.Control>
        <span className={own.line}>
          <span className={own.title}>{text(`wizard.option.${item}`)}</span>
          <span className={own.value}>{value}</span>
        </span>
      </Accordion.Control>
      <Accordion.Panel>
        {children}
        <Text size="sm" c="dimmed" mt="sm">
          {text(`wizard.options.later.${later}`)}
        </Text>
      </Accordion.Panel>
    </Accordion.Item>
  );
}
