import { app, dialog } from 'electron';
import { createUpdates, type UpdateParts, type Updates } from './updates.ts';
import type { Words } from './words.ts';

/** The first look after the start, and how often after that, ms. */
const firstMs = 60_000;
const everyMs = 24 * 60 * 60_000;

/** Looks for updates now and then, where this build can have any. */
export function setupUpdates(parts: UpdateParts): Updates {
  const updates = createUpdates(parts);
  if (updates.possible) {
    setTimeout(() => void updates.checkAndOffer(), firstMs).unref();
    setInterval(() => void updates.checkAndOffer(), everyMs).unref();
  }
  return updates;
}

/** Asks whether a new version is to be fetched. */
export async function offerUpdate(version: string, words: Words): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: 'info',
    message: words.text('shell.update.title', { version }),
    detail: words.text('shell.update.detail', { current: app.getVersion() }),
    buttons: [words.text('shell.update.download'), words.text('shell.update.later')],
    defaultId: 0,
    cancelId: 1,
  });
  return response === 0;
}
