import { problem } from '../../shared/problem.ts';
import type { Run } from '../process/index.ts';
import type { Elevation } from './elevation.ts';

export type { ApplyOptions, Elevation } from './elevation.ts';

export interface ElevationOptions {
  /** The data folder; refusals are remembered there. */
  readonly data: string;
  readonly env: NodeJS.ProcessEnv;
  readonly run: Run;
  readonly platform?: NodeJS.Platform;
}

/** Changes of this computer that need an administrator. */
export function createElevation(_options: ElevationOptions): Elevation {
  const missing = () => problem('UNEXPECTED', { detail: 'administrator rights' });
  return {
    probe: async () => ({ available: false, way: 'none', problem: missing() }),
    apply: async (changes) =>
      changes.length === 0 ? { kind: 'nothing-to-do' } : { kind: 'no-agent' },
    asCommands: () => [],
  };
}
