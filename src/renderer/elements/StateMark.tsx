import type { ClusterState, MachineState } from '../../shared/cluster/states.ts';
import classes from './symbols.module.css';

/** The four meanings of colour: it runs, it works or waits, it needs you, it is off or unknown. */
export type Meaning = 'runs' | 'works' | 'needs' | 'off';

/** Class that gives a text the colour of a meaning; a word or a shape always says it, too. */
export function meaningClass(meaning: Meaning): string {
  return classes[meaning] ?? '';
}

/** A mark whose shape tells the meaning without its colour. The word for it stands beside it. */
export function StateMark({ meaning, size = 12 }: { meaning: Meaning; size?: number }) {
  return (
    <svg
      className={`${classes.mark} ${classes[meaning]}`}
      width={size}
      height={size}
      viewBox="0 0 12 12"
      aria-hidden="true"
    >
      {shapes[meaning]}
    </svg>
  );
}

const shapes: Readonly<Record<Meaning, React.ReactNode>> = {
  runs: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  works: (
    <>
      <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 1.75a4.25 4.25 0 0 1 0 8.5Z" fill="currentColor" />
    </>
  ),
  needs: (
    <path
      d="M2.5 2.5l7 7m0-7l-7 7"
      stroke="currentColor"
      strokeWidth="2.25"
      strokeLinecap="round"
    />
  ),
  off: <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />,
};

/** What a cluster's state means to the one who looks. */
export function meaningOfCluster(state: ClusterState): Meaning {
  switch (state) {
    case 'running':
      return 'runs';
    case 'creating':
    case 'starting':
    case 'stopping':
    case 'destroying':
    case 'changing':
    case 'settling':
      return 'works';
    case 'interrupted':
    case 'degraded':
    case 'failed':
      return 'needs';
    default:
      return 'off';
  }
}

export function meaningOfMachine(state: MachineState): Meaning {
  if (state === 'running') return 'runs';
  if (state === 'starting') return 'works';
  return state === 'aborted' || state === 'paused' ? 'needs' : 'off';
}
