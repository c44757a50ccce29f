import type { MachineType } from '../../shared/cluster/spec.ts';
import { useWords } from '../words/context.tsx';
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
export const roleShapes: Readonly<Record<MachineType, React.ReactNode>> = {
  master: <path d="M6 0.5 11.5 6 6 11.5 0.5 6Z" fill="currentColor" />,
  'agent-private': <circle cx="6" cy="6" r="4.5" fill="currentColor" />,
  'agent-public': (
    <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.75" />
  ),
  boot: (
    <rect
      x="2.5"
      y="2.5"
      width="7"
      height="7"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
    />
  ),
};
