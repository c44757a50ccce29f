import { appInfo } from '../../engine/api/app-info.ts';
import { ownOperations } from '../../engine/api/own-operations.ts';
import { createApi } from '../../engine/api/router.ts';
import { createPublisher } from '../../engine/api/snapshot/publisher.ts';
import type { Engine } from '../../engine/index.ts';
import { say } from '../../shared/messages/message.ts';
import { refuse } from '../../shared/problem.ts';
import type { Cli } from '../cli.ts';
import { exitCodes } from '../exit-codes.ts';
import { createAccess } from './access.ts';
import { browserShell } from './browser-shell.ts';
import { watchInterrupts } from './ending.ts';
import { startHost } from './host.ts';
import { openBrowser } from './open-browser.ts';
import { pageFolder } from './page-files.ts';
import { pageSockets } from './page-socket.ts';
import { findRunning, linkTo, type RunningHost, takePlace } from './running.ts';
import { tellReady, warn } from './telling.ts';

export interface ServeOptions {
  /** The program's own name and version. */
  readonly command: string;
  readonly version: string;
  /** Null takes a free port, and leads to what is served already. */
  readonly port: number | null;
  /** Null is 127.0.0.1. */
  readonly address: string | null;
  /** Open a browser. */
  readonly open: boolean;
  /** Only print a link to what is served already. */
  readonly linkOnly: boolean;
  /** Serve as root, too. */
  readonly yes: boolean;
  /** This process is root's. */
  readonly root: boolean;
}

/**
 * Serves the window to a browser until it is interrupted; gives the exit code. What is served already
 * over the same data folder is led to instead, unless a port or an address is told.
 */
export async function serve(cli: Cli, options: ServeOptions): Promise<number> {
  const engine = await cli.engine();
  const running = await findRunning(engine.dataFolder);
  if (options.linkOnly) {
    const url = linkTo(running ?? refuse('SERVE-NOT-RUNNING', { path: engine.dataFolder }));
    cli.terminal.line(url);
    cli.terminal.value({ url });
    return exitCodes.done;
  }
  if (running !== null && options.port === null && options.address === null) {
    const url = linkTo(running);
    cli.terminal.say(say('serve.already', { url }));
    cli.terminal.value({ url });
    if (options.open) openBrowser(linkTo(running), cli.surroundings.env);
    return exitCodes.done;
  }
  if (options.root && !options.yes) refuse('SERVE-ROOT', {}, { kind: 'invalid' });
  return serveAnew(cli, engine, options);
}

async function serveAnew(cli: Cli, engine: Engine, options: ServeOptions): Promise<number> {
  const folder = pageFolder() ?? refuse('SERVE-PAGE-MISSING', {}, { kind: 'prerequisite' });
  const own = ownOperations(engine);
  const interrupts = watchInterrupts(cli, own);
  const place = await takePlace(engine.dataFolder);
  let running: RunningHost | undefined;
  const shell = browserShell(() => linkTo(running ?? refuse('SHELL-CANNOT')));
  const app = appInfo(options.version, engine, shell.info);
  const publisher = createPublisher({ engine: own.engine, app });
  const host = startHost({
    address: options.address ?? '127.0.0.1',
    port: options.port ?? 0,
    folder,
    access: createAccess(place.codes),
    onPage: pageSockets(createApi({ engine: own.engine, publisher, shell })),
  });
  try {
    const { origin, port } = await host;
    running = await place.announce(origin);
    warn(cli, options, port);
    const keyboard = tellReady(cli, options, running);
    if (options.open) openBrowser(linkTo(running), cli.surroundings.env);
    return await interrupts.end.finally(keyboard.stop);
  } finally {
    interrupts.release();
    await place.withdraw();
    await publisher.close();
    await host.then(
      ({ close }) => close(),
      () => undefined,
    );
  }
}
