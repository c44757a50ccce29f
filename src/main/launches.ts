import { app } from 'electron';
import type { Launch } from '../shared/api/shell.ts';
import { type LaunchRequest, linkScheme, readLaunch } from './launch-request.ts';

/** What the program was opened with and no page has taken yet. */
export interface Launches {
  add(requests: readonly LaunchRequest[]): void;
  /** Asks the page for an empty wizard. */
  addNew(): void;
  /** Something is there that no page has taken. */
  isWaiting(): boolean;
  /** Each launch once, until the signal is aborted. */
  watch(signal: AbortSignal): AsyncGenerator<Launch, void, void>;
}

/**
 * Takes the files and links that macOS hands over by events; they can come before the program is
 * ready. `onLaunch` is called at each one.
 */
export function setupLaunches(onLaunch: () => void): Launches {
  const launches = createLaunches();
  const take = (event: { preventDefault(): void }, request: LaunchRequest) => {
    event.preventDefault();
    launches.add([request]);
    onLaunch();
  };
  app.on('open-file', (event, path) => take(event, { kind: 'file', path }));
  app.on('open-url', (event, link) => take(event, { kind: 'link', link }));
  // An installed program is registered by its package; from a clone the system would get a path that moves.
  if (app.isPackaged) app.setAsDefaultProtocolClient(linkScheme);
  return launches;
}

export function createLaunches(): Launches {
  const waiting: Promise<Launch>[] = [];
  let wake = Promise.withResolvers<void>();
  const push = (launch: Promise<Launch>) => {
    waiting.push(launch);
    wake.resolve();
    wake = Promise.withResolvers();
  };
  return {
    add: (requests) => {
      for (const request of requests) push(readLaunch(request));
    },
    addNew: () => push(Promise.resolve({ from: '', text: null, problem: null })),
    isWaiting: () => waiting.length > 0,
    watch: async function* (signal) {
      const aborted = new Promise<void>((resolve) => {
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
      while (!signal.aborted) {
        const launch = waiting.shift();
        if (launch !== undefined) yield await launch;
        else await Promise.race([wake.promise, aborted]);
      }
    },
  };
}
