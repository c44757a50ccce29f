import { Resolver } from 'node:dns/promises';
import type { VBoxManage } from '../virtualbox/index.ts';
import type { AskDns } from './checks/dns-hijack.ts';

/** DNS itself, past the hosts file; one try of 1.5 s. */
export const askDns: AskDns = async (name, signal) => {
  const resolver = new Resolver({ timeout: 1_500, tries: 1 });
  const cancel = () => resolver.cancel();
  signal.addEventListener('abort', cancel, { once: true });
  try {
    return await resolver.resolve4(name);
  } finally {
    signal.removeEventListener('abort', cancel);
  }
};

/** Where VirtualBox puts machines; null where it does not say. */
export async function machineFolder(
  vbox: VBoxManage | null,
  signal: AbortSignal,
): Promise<string | null> {
  if (vbox === null) return null;
  const purpose = 'ask where VirtualBox keeps machines';
  const told = await vbox.ask(purpose, ['list', 'systemproperties'], { signal }).catch(() => '');
  // Its labels are translated where VirtualBox has a language of its own.
  return /^Default machine folder:\s+(.+?)\s*$/m.exec(told)?.[1] ?? null;
}
