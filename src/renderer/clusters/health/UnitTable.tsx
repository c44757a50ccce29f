import { Anchor, Text } from '@mantine/core';
import { useState } from 'react';
import type { UnitReport } from '../../../shared/api/health.ts';
import { useWords } from '../../words/context.tsx';
import { HealthMark } from './HealthMark.tsx';
import classes from './health.module.css';
import { Table } from './Table.tsx';

/** The units that are not well, with where and what they say; the others on demand. */
export function UnitTable({ units }: { units: readonly UnitReport[] }) {
  const { text } = useWords();
  const [all, setAll] = useState(false);
  const unwell = units.filter(({ health }) => health !== 'healthy');
  const count = units.length - unwell.length;
  const shown = all ? units : unwell;
  return (
    <>
      {count > 0 && (
        <Text>
          {text('health-page.units.well', { count })}{' '}
          <Anchor
            component="button"
            underline="always"
            onClick={() => setAll(!all)}
            aria-expanded={all}
          >
            {text(all ? 'health-page.units.fewer' : 'health-page.units.all')}
          </Anchor>
        </Text>
      )}
      {shown.length > 0 && (
        <Table
          of="health-units"
          columns={['health-page.unit', 'machines.state', 'health-page.where']}
        >
          {shown.map((unit) => (
            <tr key={unit.id}>
              <th scope="row">
                {unit.name}
                <span className={classes.about}>{unit.id}</span>
              </th>
              <td>
                <HealthMark health={unit.health} />
              </td>
              <td className={classes.said}>
                {unit.failing.map(({ machine, output }) => (
                  <div key={machine}>
                    <strong>{machine}</strong> {output}
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </Table>
      )}
    </>
  );
}
