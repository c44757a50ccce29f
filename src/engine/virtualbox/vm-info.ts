import type { MachineState } from '../../shared/cluster/states.ts';
import { parseProperties } from './properties.ts';

/** A rule that makes a port of this computer lead to one of the machine. */
export interface Forwarding {
  readonly name: string;
  readonly protocol: string;
  /** '' means every address of this computer. */
  readonly hostAddress: string;
  readonly hostPort: number;
  readonly guestPort: number;
}

export interface NetworkCard {
  /** 1-based. */
  readonly slot: number;
  /** `nat`, `hostonly`, `hostonlynetwork`, `bridged` … */
  readonly kind: string;
  /** The adapter or network it hangs on, where it has one. */
  readonly attachedTo: string | null;
}

/** What a machine is and does, as VirtualBox says. */
export interface VmInfo {
  readonly uuid: string;
  readonly name: string;
  readonly state: MachineState;
  /** VirtualBox's own word, `poweroff`, `saved`, `livesnapshotting` … */
  readonly vmState: string;
  readonly settingsFile: string;
  readonly forwardings: readonly Forwarding[];
  readonly cards: readonly NetworkCard[];
}

/** Reads `VBoxManage showvminfo <vm> --machinereadable`; null where it is no such output. */
export function parseVmInfo(output: string): VmInfo | null {
  const properties = parseProperties(output);
  const uuid = properties.get('UUID');
  const vmState = properties.get('VMState');
  if (uuid === undefined || vmState === undefined) return null;
  return {
    uuid: uuid.toLowerCase(),
    name: properties.get('name') ?? '',
    state: machineStateOf(vmState),
    vmState,
    settingsFile: properties.get('CfgFile') ?? '',
    forwardings: [...properties].flatMap(([key, value]) =>
      /^Forwarding\(\d+\)$/.test(key) ? forwardingOf(value) : [],
    ),
    cards: [...properties].flatMap(([key, kind]): NetworkCard[] => {
      const slot = /^nic(\d+)$/.exec(key)?.[1];
      if (slot === undefined || kind === 'none') return [];
      const attachedTo =
        properties.get(`hostonlyadapter${slot}`) ?? properties.get(`hostonly-network${slot}`);
      return [{ slot: Number(slot), kind, attachedTo: attachedTo ?? null }];
    }),
  };
}

/**
 * What VirtualBox's word for a machine's state means here (MachineState of its SDK, in the spelling of
 * `showvminfo --machinereadable`).
 */
export function machineStateOf(vmState: string): MachineState {
  return states[vmState.toLowerCase().replaceAll('-', '')] ?? 'unknown';
}

/** On its way to another state: worth another look a moment later. */
export function isPassing(vmState: string): boolean {
  return /^(starting|stopping|saving|restoring|settingup|deletingsnapshot|restoringsnapshot|snapshotting)$/.test(
    vmState,
  );
}

const states: Readonly<Record<string, MachineState>> = {
  poweroff: 'stopped',
  saved: 'saved',
  teleported: 'stopped',
  aborted: 'aborted',
  // Its saved memory is still there, and it starts from that.
  abortedsaved: 'saved',
  running: 'running',
  paused: 'paused',
  // The guest crashed the emulator; only power off helps.
  gurumeditation: 'aborted',
  stuck: 'aborted',
  starting: 'starting',
  restoring: 'starting',
  settingup: 'starting',
  stopping: 'running',
  saving: 'running',
  livesnapshotting: 'running',
  onlinesnapshotting: 'running',
  teleporting: 'running',
  teleportingpausedvm: 'running',
  teleportinginvm: 'starting',
  faulttolerantsyncing: 'running',
  snapshotting: 'stopped',
  restoringsnapshot: 'stopped',
  deletingsnapshot: 'stopped',
  deletingsnapshotlive: 'running',
  deletingsnapshotonline: 'running',
  deletingsnapshotlivepaused: 'running',
  deletingsnapshotpaused: 'running',
};

// `name,protocol,host address,host port,guest address,guest port`
function forwardingOf(rule: string): Forwarding[] {
  const parts = rule.split(',');
  const [protocol = '', hostAddress = '', hostPort, , guestPort] = parts.slice(-5);
  if (parts.length < 6 || !hostPort || !guestPort) return [];
  return [
    {
      name: parts.slice(0, -5).join(','),
      protocol,
      hostAddress,
      hostPort: Number(hostPort),
      guestPort: Number(guestPort),
    },
  ];
}
