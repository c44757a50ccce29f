import { lstat } from 'node:fs/promises';
import { isAbsolute, normalize } from 'node:path';
import { shell } from 'electron';
import { mayOpenUrl } from '../shared/page/links.ts';
import { refuse } from '../shared/problem.ts';
import type { Snapshots } from './snapshots.ts';

export interface Opening {
  /** Opens a page in the user's browser. Throws `SHELL-URL-REFUSED` (invalid). */
  openUrl(url: string): Promise<void>;
  /** Opens a folder, or shows a file in its folder. Throws `SHELL-PATH-REFUSED` (invalid). */
  openPath(path: string): Promise<void>;
}

/** What the shell opens outside of the window, and refuses to; `releases` is where updates are told. */
export function setupOpening(snapshots: Snapshots, releases: string | null): Opening {
  return {
    openUrl: async (url) => {
      const known = [...snapshots.current().clusters, { url: releases }];
      if (!mayOpenUrl(url, known)) {
        refuse('SHELL-URL-REFUSED', { url }, { kind: 'invalid' });
      }
      await shell.openExternal(url);
    },
    openPath: async (path) => {
      const refused = () => refuse('SHELL-PATH-REFUSED', { path }, { kind: 'invalid' });
      // A path of another computer would have Windows sign in there.
      if (!isAbsolute(path) || /^[\\/]{2}/.test(path)) refused();
      const found = await lstat(path).catch(refused);
      // A file is never opened but shown: opening could run it, and so could a folder that is a program.
      const folder = found.isDirectory() && !/\.app[\\/]*$/i.test(path);
      if (!folder) shell.showItemInFolder(normalize(path));
      else if ((await shell.openPath(normalize(path))) !== '') refused();
    },
  };
}
