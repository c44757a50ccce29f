import { app } from 'electron';
import { setupFolders } from './folders.ts';
import { launchRequests } from './launch-request.ts';
import { setupLaunches } from './launches.ts';
import { setupScheme } from './protocol.ts';
import { setupSandbox } from './security.ts';
import { ownStart, setupSingleInstance } from './single-instance.ts';
import { type Desktop, startDesktop } from './start.ts';

// What Electron wants to know before it is ready. Nothing is awaited here: it would miss that moment.
let desktop: Desktop | null = null;
const show = () => desktop?.window.show();

setupFolders();
setupSandbox();
setupScheme();
const launches = setupLaunches(show);
const first = setupSingleInstance(({ argv, cwd }) => {
  launches.add(launchRequests(argv, cwd));
  show();
});

if (first) {
  const { argv, cwd } = ownStart();
  launches.add(launchRequests(argv, cwd));
  app.whenReady().then(async () => {
    desktop = await startDesktop(launches);
  });
  app.on('activate', show);
}
