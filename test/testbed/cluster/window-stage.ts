import { type Opened, type Serving, startServing } from '../../e2e/window/serving.ts';
import { makeSurroundings, type Surroundings } from './host.ts';

/** A window over real machines, with a data folder that is removed at the end. */
export interface WindowStage {
  readonly at: Surroundings;
  /** What the host had before anything was made. */
  readonly before: string;
  readonly serving: Serving;
  readonly window: Opened;
  /** Takes away everything, also the cluster `demo` of a test that did not come to its end. */
  close(): Promise<void>;
}

/** `variant` is what the stand-in says that it is. */
export async function openWindowStage({ variant = 'open' } = {}): Promise<WindowStage> {
  const at = makeSurroundings('1.13.9', variant);
  const before = at.inventory();
  const serving = await startServing();
  return {
    at,
    before,
    serving,
    window: await serving.open(),
    close: async () => {
      await serving.home.run(['destroy', 'demo', '--yes']);
      await serving.close();
      at.remove();
    },
  };
}
