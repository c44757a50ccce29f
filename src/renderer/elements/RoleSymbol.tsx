import { createElement } from 'react';
import { type MachineType, machineTypes } from '../../shared/cluster/kinds.ts';
import { useWords } from '../words/context.tsx';
import { shapesOfRoles } from './role-shapes.ts';
import classes from './symbols.module.css';

/** ◆ master, ● private agent, ○ public agent, ▫ boot machine: the same everywhere. */
export function RoleSymbol({ type, size = 12 }: { type: MachineType; size?: number }) {
  const { text } = useWords();
  return (
    <svg className={classes.role} width={size} height={size} viewBox="0 0 12 12" role="img">
      <title>{text(`role.${type}`)}</title>
      {roleShapes[type]}
    </svg>
  );
}

/** The shapes within 12 × 12, for pictures that draw several. */
export const roleShapes: Readonly<Record<string, React.ReactNode>> = Object.fromEntries(
  machineTypes.map((type) => {
    const { element, attributes } = shapesOfRoles[type];
    return [type, createElement(element, attributes)];
  }),
);
