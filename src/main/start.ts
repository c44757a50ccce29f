import { app } from 'electron';
import { appInfo } from '../engine/api/app-info.ts';
import { ownOperations } from '../engine/api/own-operations.ts';
import { createApi } from '../engine/api/router.ts';
import { createPublisher } from '../engine/api/snapshot/publisher.ts';
import { createEngine } from '../engine/index.ts';
import type { Problem } from '../shared/problem.ts';
import { windowTitle } from '../shared/tray/words.ts';
import { setupAppMenu } from './app-menu.ts';
import { applyStartAtLogin } from './autostart.ts';
import { closeWindow, openAtStart } from './away.ts';
import { createCommands } from './commands.ts';
import { setupEnginePort } from './engine-port.ts';
import type { Launches } from './launches.ts';
import { setupNotifications } from './notifications.ts';
import { setupNotifier } from './notifier.ts';
import { setupOpening } from './opening.ts';
import { preferenceChanges } from './preference-changes.ts';
import { setupPreferences } from './preferences.ts';
import { setupProtocol } from './protocol.ts';
import { type Quit, setupQuit } from './quit.ts';
import { setupSecrets } from './secrets.ts';
import { setupNavigation, setupSession } from './security.ts';
import { createShell, shellInfo } from './shell.ts';
import { packagedUpdater, signedReleases } from './signed.ts';
import { setupSnapshots } from './snapshots.ts';
import { openStore } from './store.ts';
import { setupTray } from './tray.ts';
import { offerUpdate, setupUpdates } from './updates-offer.ts';
import { setupWake } from './wake.ts';
import { type MainWindow, setupWindow } from './window.ts';
import { setupWords } from './words.ts';

export interface Desktop {
  readonly window: MainWindow;
}

/** Puts the desktop program together, once Electron is ready. One topic a file; this is the list. */
export async function startDesktop(launches: Launches): Promise<Desktop> {
  const damage: Problem[] = [];
  const store = openStore((problem) => damage.push(problem));
  const preferences = setupPreferences(store);
  const words = await setupWords(preferences);

  // Told as soon as there is somebody who can tell it.
  let warn: (problem: Problem) => void = (problem) => damage.push(problem);
  const own = ownOperations(createEngine({ secretStore: setupSecrets((told) => warn(told)) }));
  const { engine } = own;
  const updater = packagedUpdater();
  const info = shellInfo(updater !== null);
  const publisher = createPublisher({ engine, app: appInfo(app.getVersion(), engine, info) });
  const snapshots = setupSnapshots(publisher);
  const opening = setupOpening(snapshots, signedReleases);

  setupProtocol();
  setupSession();
  setupNavigation(opening.openUrl);

  let quit: Quit | null = null;
  const window = setupWindow({
    store,
    onClose: (closing, event) => {
      if (quit?.isLeaving() !== true) closeWindow(closing, event, preferences);
    },
    onSessionEnding: (event) => quit?.mayEndSession(event),
    onSessionEnd: () => quit?.leaveAtOnce(),
  });
  const notifier = setupNotifier(window);
  quit = setupQuit({
    own,
    snapshots,
    window,
    words,
    notifier,
    preferences,
    close: async () => {
      await own.cancelAll();
      await publisher.close();
      await engine.close();
    },
  });

  setupWake({ engine, snapshots, notifier, words, refresh: () => publisher.refresh() });

  const changePreferences = preferenceChanges(preferences);
  const updates = setupUpdates({
    updater,
    releases: signedReleases,
    version: app.getVersion(),
    snapshots,
    store,
    offer: (version) => offerUpdate(version, words),
  });
  const shell = createShell({
    info,
    preferences,
    changePreferences,
    launches,
    opening,
    updates,
    window,
    words,
  });
  setupEnginePort(window, createApi({ engine, publisher, shell }));

  const carryOut = createCommands({
    engine,
    snapshots,
    window,
    launches,
    opening,
    words,
    notifier,
    refresh: () => publisher.refresh(),
    changePreferences,
  });
  setupTray({ snapshots, preferences, words, carryOut });
  setupAppMenu(words, carryOut);
  setupNotifications({ snapshots, preferences, window, words, notifier });
  const title = () => window.setTitle(windowTitle(snapshots.current(), words.catalogue()));
  snapshots.follow(title);
  words.onChange(title);

  await openAtStart({ window, preferences, launches });
  warn = (problem) => notifier.tell(words.text('tray.name'), words.text(problem));
  for (const problem of damage) notifier.tell(words.text('tray.name'), words.text(problem));
  if (preferences.get().startAtLogin) await applyStartAtLogin(preferences).catch(() => undefined);
  return { window };
}
