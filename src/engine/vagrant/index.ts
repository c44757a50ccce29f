/** The `vagrant` command and the folders it works in. */
export { boxName, boxNameOf, isOurBox } from './box-name.ts';
export { vagrantProblem } from './errors.ts';
export { forgetMachines } from './forget.ts';
export {
  hasRegisteredBox,
  insecureKeyPath,
  vagrantHome,
  workspaces,
  workspacesUsingBox,
} from './home.ts';
export { makeKnown, vagrantFolder } from './machine-folder.ts';
export type { VagrantLine } from './machine-readable.ts';
export { parseMachineReadable, readableText } from './machine-readable.ts';
export { hasVagrantPlugin } from './plugins.ts';
export type { BoxSource, Vagrant, VagrantContext } from './vagrant.ts';
export { vagrantEnvironment, vagrantIn, vagrantVersion } from './vagrant.ts';
export type { SettledCluster, SettledMachine } from './workspace.ts';
export { readSettled, settledExtras, writeTopology, writeWorkspace } from './workspace.ts';
