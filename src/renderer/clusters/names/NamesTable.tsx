import { Text, Title } from '@mantine/core';
import type { HostsName } from '../../../shared/api/hosts.ts';
import { meaningClass, StateMark } from '../../elements/StateMark.tsx';
import { useWords } from '../../words/context.tsx';
import classes from '../cluster.module.css';
import own from './names.module.css';
import { meaningsOfNames } from './names-verdict.ts';

/** Each name, and where this computer is led by it. */
export function NamesTable({ names }: { names: readonly HostsName[] }) {
  const { text } = useWords();
  if (names.length === 0) return null;
  return (
    <section aria-labelledby="names-each">
      <Title order={2} id="names-each" mb="xs">
        {text('names-page.each')}
      </Title>
      <div className={own.scroll}>
        <table className={own.table} aria-labelledby="names-each">
          <thead>
            <tr>
              <th scope="col">{text('names-page.name')}</th>
              <th scope="col">{text('machines.machine')}</th>
              <th scope="col">{text('names-page.leads-to')}</th>
              <th scope="col">{text('machines.state')}</th>
            </tr>
          </thead>
          <tbody>
            {names.map(({ name, machine, expected, found, state }) => (
              <tr key={`${machine} ${name}`}>
                <th scope="row" className={own.typed}>
                  {name}
                </th>
                <td>{machine}</td>
                <td className={own.typed}>{found.length === 0 ? '–' : found.join(', ')}</td>
                <td>
                  <span className={classes.state}>
                    <StateMark meaning={meaningsOfNames[state]} size={10} />
                    <span className={meaningClass(meaningsOfNames[state])}>
                      {text(`names-page.state.${state}`, { expected: expected.join(', ') })}
                    </span>
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Text size="sm" c="dimmed" mt="xs">
        {text('names-page.by-address')}
      </Text>
    </section>
  );
}
