import { run } from '../../engine/process/index.ts';

/**
 * Opens the link in the user's browser and waits for nothing: the link is printed in any case, so that
 * no browser, or one that does not start, is no error.
 */
export function openBrowser(
  url: string,
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform = process.platform,
): void {
  const command = openCommand(url, env, platform);
  if (command === null) return;
  const [file, ...args] = command;
  run({ purpose: 'open the page in a browser', file, args }).catch(() => undefined);
}

/** The program that opens a link, with its arguments; null where there is no desktop to open it on. */
export function openCommand(
  url: string,
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): [string, ...string[]] | null {
  if (platform === 'darwin') return ['open', url];
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url];
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ['xdg-open', url] : null;
}
