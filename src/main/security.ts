import { app, session } from 'electron';
import { pageHeaders } from '../shared/page/policy.ts';
import { isOwnAddress } from './address.ts';

/** Must be called before the program is ready. */
export function setupSandbox(): void {
  app.enableSandbox();
}

/** What no page may do, whatever it is: leave our address, open windows, embed others. */
export function setupNavigation(openUrl: (url: string) => Promise<void>): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame || !isOwnAddress(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      // A link to a page of ours, or of a cluster, opens in the user's browser; others open nowhere.
      void openUrl(url).catch(() => undefined);
      return { action: 'deny' };
    });
  });
}

/** The permissions that the page needs: putting text on the clipboard. */
const granted: readonly string[] = ['clipboard-sanitized-write'];

/** What the page's session may do: nothing over the network, and no permission but the clipboard. */
export function setupSession(): void {
  const own = session.defaultSession;
  own.setPermissionRequestHandler((contents, permission, answer) => {
    answer(granted.includes(permission) && isOwnAddress(contents.getURL()));
  });
  own.setPermissionCheckHandler(
    (_contents, permission, origin) => granted.includes(permission) && isOwnAddress(origin),
  );
  own.setDevicePermissionHandler(() => false);
  own.setSpellCheckerEnabled(false);
  own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url) }));
  own.webRequest.onHeadersReceived(({ responseHeaders }, answer) => {
    const policy = { 'content-security-policy': [pageHeaders()['content-security-policy'] ?? ''] };
    answer({ responseHeaders: { ...withoutPolicy(responseHeaders), ...policy } });
  });
}

/** The page's own files and what it made itself; `devtools:` is Chromium's own, and shows nothing else. */
function mayLoad(url: string): boolean {
  return isOwnAddress(url) || /^(data|blob|devtools):/.test(url);
}

function withoutPolicy(headers: Record<string, string[]> = {}): Record<string, string[]> {
  const others = Object.entries(headers).filter(
    ([name]) => name.toLowerCase() !== 'content-security-policy',
  );
  return Object.fromEntries(others);
}
