/** Where the program's own texts send the user; see the messages about what is to be installed. */
const namedPages: readonly string[] = [
  'https://www.virtualbox.org',
  'https://developer.hashicorp.com',
  'https://rpmfusion.org',
];

/** What is known of a cluster's addresses. */
interface Answering {
  /** Of DC/OS. */
  readonly url: string | null;
  /** Of the page of DC/OS's installer. */
  readonly installerUrl?: string;
  /** Apps answer on any port of theirs, and behind the aliases of those with a load balancer. */
  readonly machines?: readonly { readonly ip: string; readonly aliases: readonly string[] }[];
}

/**
 * Whether a page may have this address opened in the user's browser: those of the clusters it shows, of DC/OS,
 * of its installer and of their machines, and those that the program names itself. Only http and https, and by
 * origin: a cluster answers at every path.
 */
export function mayOpenUrl(address: string, clusters: readonly Answering[]): boolean {
  const url = URL.parse(address);
  // A name in front of the host ("http://m1.dcos@evil.example") only misleads whoever reads it.
  if (url === null || url.username !== '' || url.password !== '') return false;
  if (url.protocol === 'https:' && namedPages.includes(url.origin)) return true;
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return false;
  return clusters.some(({ url: dcos, installerUrl, machines = [] }) => {
    const own = [dcos, installerUrl ?? null];
    const isOwn = own.some((each) => each !== null && URL.parse(each)?.origin === url.origin);
    const names = machines.flatMap(({ ip, aliases }) => [ip, ...aliases]);
    return isOwn || (url.protocol === 'http:' && names.includes(url.hostname));
  });
}
