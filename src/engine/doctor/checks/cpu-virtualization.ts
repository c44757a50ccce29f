import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { say } from '../../../shared/messages/message.ts';
import { type Check, type Finding, fail, pass, unknown } from '../check.ts';
import { ofVirtualBox } from '../where.ts';
import type { DoctorHost } from './host.ts';
import { windowsHypervisor } from './windows-hypervisor.ts';

/** The processor's virtualization is there and switched on in the firmware. */
export function virtualizationCheck(host: DoctorHost): Check {
  return {
    id: 'cpu-virtualization',
    title: say('doctor.cpu-virtualization.title'),
    level: 'block',
    preflight: true,
    applicable: ofVirtualBox,
    run: (signal) => {
      if (host.platform === 'linux') return onLinux(host);
      if (host.platform === 'darwin') return onMac(host, signal);
      if (host.platform === 'win32') return onWindows(host, signal);
      return Promise.resolve(cannotTell());
    },
  };
}

const on = (evidence: string) => pass(say('doctor.cpu-virtualization.on'), [evidence]);
const off = (evidence: readonly string[]) =>
  fail(say('doctor.cpu-virtualization.off'), [say('doctor.cpu-virtualization.fix')], evidence);
const cannotTell = () => unknown(say('doctor.cpu-virtualization.unknown'));

async function onLinux({ root }: DoctorHost): Promise<Finding> {
  const text = await readFile(join(root, 'proc/cpuinfo'), 'utf8').catch(() => null);
  const flags = /^flags\s*:\s*(.*)$/m.exec(text ?? '')?.[1]?.split(/\s+/);
  if (flags === undefined) return cannotTell();
  // The kernel takes the flag away where the firmware has locked it.
  const flag = flags.find((each) => each === 'vmx' || each === 'svm');
  if (flag !== undefined) return on(flag);
  if (!flags.includes('hypervisor')) return off(['/proc/cpuinfo']);
  const fixes = [say('doctor.cpu-virtualization.nested.fix')];
  return fail(say('doctor.cpu-virtualization.nested'), fixes, ['hypervisor']);
}

async function onMac({ run }: DoctorHost, signal: AbortSignal): Promise<Finding> {
  const { stdout } = await run({
    purpose: 'ask whether the processor has virtualization',
    file: 'sysctl',
    args: ['-n', 'kern.hv_support'],
    allowedExitCodes: [0, 1],
    signal,
  });
  const said = stdout.trim();
  if (said === '1') return on('kern.hv_support 1');
  return said === '0' ? off(['kern.hv_support 0']) : cannotTell();
}

async function onWindows(host: DoctorHost, signal: AbortSignal): Promise<Finding> {
  const told = await windowsHypervisor(host.run, signal);
  if (told === null) return cannotTell();
  // Where a hypervisor runs, Windows no longer sees the firmware's switch, which must be on.
  if (told.hypervisorPresent) return on('HypervisorPresent');
  return told.firmwareEnabled
    ? on('VirtualizationFirmwareEnabled')
    : off(['VirtualizationFirmwareEnabled False']);
}
