import type { DcosCliResult, DcosCliStatus } from '../../../shared/api/dcos-cli.ts';
import { type Message, say } from '../../../shared/messages/message.ts';
import type { WorkState } from '../../pages/storage/work.ts';

/** The last installation went to the user's own folder, because no administrator agreed. */
export function refusedAdministrator(state: WorkState<DcosCliResult>): boolean {
  if (state.kind !== 'done') return false;
  return state.result.warnings.some(({ code }) => code === 'DCOS-CLI-WITHOUT-ADMINISTRATOR');
}

/** Something of ours is there that can be taken away. */
export function isRemovable({ installed, config }: DcosCliStatus): boolean {
  return installed.length > 0 || config !== null;
}

/** What the tool knows of the cluster, in sentences. */
export function knowledgeOf(status: DcosCliStatus): readonly Message[] {
  const { config, cluster: name, variable } = status;
  if (config === null) return [say('dcos-cli-page.not-set-up', { name })];
  const { url, attached, overriddenBy, plugin, loggedIn, path } = config;
  return [
    ...(variable === null
      ? [say(attached ? 'dcos-cli.attached' : 'dcos-cli-page.other-attached', { name, url })]
      : []),
    ...(overriddenBy === null ? [] : [say('dcos-cli.overridden', { variable: overriddenBy })]),
    ...(plugin === null ? [] : [say('dcos-cli.plugin-there', { version: plugin })]),
    loggedIn ? say('dcos-cli.logged-in', { path }) : say('dcos-cli-page.no-login'),
  ];
}
