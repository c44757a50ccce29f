import { say } from '../../../shared/messages/message.ts';
import { compare, readVersionTable } from '../../providers/virtualbox/versions.ts';
import { type Check, type Finding, fail, pass, unknown, warn } from '../check.ts';
import type { DoctorHost } from './host.ts';
import { vagrantHere } from './vagrant-present.ts';
import { windowsHypervisor } from './windows-hypervisor.ts';

/** Hyper-V, WSL 2 and the like on Windows: VirtualBox runs above them, slower; some Vagrants refuse to. */
export function hypervCheck(host: DoctorHost): Check {
  return {
    id: 'hyperv-wsl2',
    title: say('doctor.hyperv-wsl2.title'),
    level: 'block',
    preflight: true,
    applicable: ({ platform, provider }) => platform === 'win32' && provider === 'virtualbox',
    run: (signal) => look(host, signal),
  };
}

async function look(host: DoctorHost, signal: AbortSignal): Promise<Finding> {
  const told = await windowsHypervisor(host.run, signal);
  if (told === null) return unknown(say('doctor.hyperv-wsl2.unknown'));
  if (!told.hypervisorPresent) return pass(say('doctor.hyperv-wsl2.off'));
  const evidence = ['HypervisorPresent'];
  const { hyperv } = await readVersionTable();
  const vagrant = (await vagrantHere(host, signal))?.version ?? null;
  if (vagrant !== null && compare(vagrant, hyperv.from) >= 0 && compare(vagrant, hyperv.to) <= 0) {
    const fixes = [
      say('check.vagrant.better', { advice: hyperv.advice }),
      say('doctor.hyperv-wsl2.fix'),
    ];
    return fail(say('doctor.hyperv-wsl2.refused', { vagrant }), fixes, [...evidence, vagrant]);
  }
  return warn(say('doctor.hyperv-wsl2.slow'), [say('doctor.hyperv-wsl2.fix')], evidence);
}
