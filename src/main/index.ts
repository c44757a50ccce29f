import { app, dialog } from 'electron';
import { renderText } from '../shared/messages/message.ts';
import { problemOf } from '../shared/problem.ts';
import { setupFolders } from './folders.ts';
import { launchRequests } from './launch-request.ts';
import { setupLaunches } from './launches.ts';
import { setupScheme } from './protocol.ts';
import { setupSandbox } from './security.ts';
import { ownStart, setupSingleInstance } from './single-instance.ts';
import { type Desktop, startDesktop } from './start.ts';

// What Electron wants to know before it is ready. Nothing is awaited here: it would miss that moment.
let desktop: Desktop | null = null;
let wanted = false;
const show = () => {
  wanted = true;
  desktop?.window.show();
};

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
  const start = async () => {
    desktop = await startDesktop(launches);
    if (wanted) desktop.window.show();
  };
  app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      dialog.showErrorBox(app.getName(), renderText(problemOf(error)));
      app.exit(1);
    });
  app.on('activate', show);
}
