import type { Home } from '../cli/commands.ts';
import { type Serving, startServing } from './serving.ts';

/** Two programs to look at in one browser: one with clusters in different states, one without any. */
export interface Stage {
  /** `runs` runs, `broken` ended with a problem of a known cause, `busy` is being created for minutes. */
  readonly full: Serving;
  readonly empty: Serving;
  close(): Promise<void>;
}

export async function buildStage(): Promise<Stage> {
  const full = await startServing();
  const empty = await startServing({}, full.browser);
  const { home } = full;
  await up(home, 'runs', '1m-1a-1p', ['--private-registry']);
  await up(home, 'broken', '1m-2a-1p', [], { DCOS_VAGRANT_SIMULATE_FAILURE: 'agent:a2=disk-full' });
  home.begin(argsOf('busy', '3m-1a-1p', 4));
  return {
    full,
    empty,
    close: async () => {
      await empty.close();
      await full.close();
    },
  };
}

async function up(
  home: Home,
  name: string,
  preset: string,
  more: readonly string[],
  env = {},
): Promise<void> {
  await home.run([...argsOf(name, preset, 1000), ...more], env);
}

function argsOf(name: string, preset: string, speed: number): string[] {
  const how = ['--provider', 'simulated', '--speed', String(speed)];
  return ['up', name, '--topology', preset, ...how];
}
