/** Where the program's own texts send the user; see the messages about what is to be installed. */
const namedPages: readonly string[] = [
  'https://www.virtualbox.org',
  'https://developer.hashicorp.com',
  'https://rpmfusion.org',
];

/**
 * Whether a page may have this address opened in the user's browser: those of the clusters it shows, of DC/OS
 * and of its installer, and those that the program names itself. Only http and https, and by origin: a cluster answers at every path.
 */
export function mayOpenUrl(
  address: string,
  clusters: readonly { readonly url: string | null; readonly installerUrl?: string }[],
): boolean {
  const url = URL.parse(address);
  // A name in front of the host ("http://m1.dcos@evil.example") only misleads whoever reads it.
  if (url === null || url.username !== '' || url.password !== '') return false;
  if (url.protocol === 'https:' && namedPages.includes(url.origin)) return true;
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return false;
  return clusters.some(({ url: dcos, installerUrl }) =>
    [dcos, installerUrl ?? null].some(
      (own) => own !== null && URL.parse(own)?.origin === url.origin,
    ),
  );
}
