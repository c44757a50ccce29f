/** The page's own address. A scheme of its own, because a page from `file://` may read every file. */
export const scheme = 'app';
export const host = 'dcos-vagrant-desktop';
/** As `WebFrameMain.origin` tells it. */
export const ownOrigin = `${scheme}://${host}`;
export const startAddress = `${ownOrigin}/`;

/** Whether an address is one of the page's own. */
export function isOwnAddress(address: string): boolean {
  // `origin` of such a URL is "null" in Node, so its parts are compared.
  const url = URL.parse(address);
  return url?.protocol === `${scheme}:` && url.host === host;
}
