import { join } from 'node:path';
import {
  app,
  dialog,
  type FileFilter,
  type OpenDialogOptions,
  type SaveDialogOptions,
} from 'electron';
import type * as z from 'zod';
import type { chooseRequest } from '../shared/api/requests.ts';
import type { MainWindow } from './window.ts';
import type { Words } from './words.ts';

type Choice = z.infer<typeof chooseRequest>['what'];

/** Asks for a file or folder with the system's dialog; null where none was chosen. */
export async function choosePath(
  what: Choice,
  window: MainWindow,
  words: Words,
): Promise<string | null> {
  const options = dialogOf(what, words);
  const over = window.current();
  const { canceled, filePaths } =
    over === null
      ? await dialog.showOpenDialog(options)
      : await dialog.showOpenDialog(over, options);
  return canceled ? null : (filePaths[0] ?? null);
}

/** Asks where to save a file with the system's dialog; null where nowhere. */
export async function choosePlace(
  fileName: string,
  window: MainWindow,
  words: Words,
): Promise<string | null> {
  const options: SaveDialogOptions = {
    defaultPath: join(app.getPath('downloads'), fileName),
    filters: [{ name: words.text('shell.choose.archive'), extensions: ['zip'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  };
  const over = window.current();
  const { canceled, filePath } =
    over === null
      ? await dialog.showSaveDialog(options)
      : await dialog.showSaveDialog(over, options);
  return canceled || filePath === '' ? null : filePath;
}

function dialogOf(what: Choice, words: Words): OpenDialogOptions {
  if (what === 'folder') return { properties: ['openDirectory', 'createDirectory'] };
  // Programs have no ending of their own but on Windows.
  if (what === 'program') return { properties: ['openFile'] };
  const filters: FileFilter[] = [
    { name: words.text(`shell.choose.${what}`), extensions: [...extensions[what]] },
    { name: words.text('shell.choose.all'), extensions: ['*'] },
  ];
  return { properties: ['openFile'], filters };
}

const extensions: Readonly<Record<Exclude<Choice, 'folder' | 'program'>, readonly string[]>> = {
  topology: ['yaml', 'yml', 'dcos-cluster'],
  installer: ['sh'],
  config: ['yaml', 'yml'],
  certificates: ['pem', 'crt', 'cer'],
  box: ['box'],
  java: ['gz', 'tgz'],
};
