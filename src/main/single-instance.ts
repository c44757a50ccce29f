import { app } from 'electron';
import * as z from 'zod';

/** What a second start hands over to the first one. */
const handedOver = z.object({ argv: z.array(z.string()), cwd: z.string() });
export type Start = z.infer<typeof handedOver>;

/** How this process was started, without the program itself (and its folder, where it is not packaged). */
export function ownStart(): Start {
  return { argv: process.argv.slice(process.defaultApp ? 2 : 1), cwd: process.cwd() };
}

/**
 * Whether this is the only program over its data folder. `onSecond` is called in the first one at every
 * later start. Electron's own `argv` is not used: Chromium reorders it.
 */
export function setupSingleInstance(onSecond: (start: Start) => void): boolean {
  if (!app.requestSingleInstanceLock(ownStart())) {
    app.quit();
    return false;
  }
  app.on('second-instance', (_event, _argv, _cwd, additional) => {
    const start = handedOver.safeParse(additional);
    onSecond(start.success ? start.data : { argv: [], cwd: '' });
  });
  return true;
}
