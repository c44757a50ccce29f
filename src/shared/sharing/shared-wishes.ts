import type { InstallWishes, WishesAsked } from '../cluster/install-wishes.ts';
import { type Message, say } from '../messages/message.ts';
import type { DcosVariables } from './dcos-variables.ts';
import { variableWishes } from './variable-wishes.ts';

/** What a cluster's creator wished, as it can be had on any computer: without files and folders of this one. */
export function shareableWishes({ installMethod, configuration, extras }: InstallWishes): {
  readonly wishes: WishesAsked;
  readonly notes: readonly Message[];
} {
  const { java, mount, ...anywhere } = extras ?? {};
  const notes = [
    ...(java === undefined ? [] : [say('sharing.note.java', { path: java })]),
    ...(mount === undefined ? [] : [say('sharing.note.mount', { path: mount.folder })]),
  ];
  return {
    wishes: {
      ...(installMethod === 'ssh_pull' ? {} : { installMethod }),
      ...(configuration === undefined ? {} : { configuration }),
      ...(Object.keys(anywhere).length === 0 ? {} : { extras: anywhere }),
    },
    notes,
  };
}

/** Lines that set dcos-vagrant's variables to the wishes that it knows. Source: dcos-vagrant, docs/configure.md. */
export function wishedVariables({ installMethod, extras }: InstallWishes): string[] {
  return [
    ...(installMethod === 'ssh_pull' ? [] : [`export DCOS_INSTALL_METHOD=${installMethod}`]),
    ...(extras?.privateRegistry === true ? ['export DCOS_PRIVATE_REGISTRY=true'] : []),
  ];
}

/** The wishes that dcos-vagrant's variables stand for. Throws `VARIABLE-INVALID` (invalid). */
export function wishesOfVariables(variables: DcosVariables): WishesAsked {
  const { installMethod, privateRegistry } = variableWishes(variables);
  return {
    ...(installMethod === undefined ? {} : { installMethod }),
    ...(privateRegistry === true ? { extras: { privateRegistry } } : {}),
  };
}
