import { useClient } from '../connection/context.tsx';
import { useSnapshot } from '../snapshot/context.tsx';

/** Opens an address of a cluster: in Electron in the system's browser, in a browser in a new tab. */
export function useOpenUrl(): (url: string) => void {
  const client = useClient();
  const kind = useSnapshot(({ app }) => app.shell.kind);
  return (url) => {
    if (kind === 'electron') void client.shell.openUrl({ url });
    else window.open(url, '_blank', 'noopener,noreferrer');
  };
}
