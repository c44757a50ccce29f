/** The `VBoxManage` command: what VirtualBox has, and changing it. */
export {
  deleteSnapshot,
  pauseVm,
  powerOffVm,
  removeVm,
  restoreSnapshot,
  resumeVm,
  saveVm,
  startVm,
  takeSnapshot,
} from './changes.ts';
export type { CallContext, Ended, VBoxManage } from './command.ts';
export { vboxManage } from './command.ts';
export { cloneVm, registerVm } from './copies.ts';
export { findVBoxManage } from './find.ts';
export type { HostOnly, HostOnlyNetwork } from './host-only.ts';
export { hostOnly, networkIn } from './host-only.ts';
export type { RegisteredVm, RegisteredVms } from './machines.ts';
export { extraDataOf, registeredVms, setExtraData, snapshotsOf, vmInfo } from './machines.ts';
export type { VmMetrics } from './metrics.ts';
export { measureVm, vmMetrics } from './metrics.ts';
export { allowedNetworks, isAllowed, listed, networksConf } from './networks-conf.ts';
export { virtualboxProblem } from './problems.ts';
export { takeScreenshot } from './screenshot.ts';
export type { SettingsHome } from './settings-files.ts';
export { readRegistry, readVmSettings } from './settings-files.ts';
export { setVmSize, shutDownVm, vmSize } from './size.ts';
export { bytesOfSnapshot, readFiledSnapshots } from './snapshot-files.ts';
export type { Snapshot } from './snapshots.ts';
export type { VirtualBoxVersion } from './version.ts';
export { virtualboxVersion } from './version.ts';
export type { Forwarding, VmInfo } from './vm-info.ts';
export { seemsPaused } from './vm-log.ts';
