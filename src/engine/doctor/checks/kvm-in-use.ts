import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { say } from '../../../shared/messages/message.ts';
import { compare, readVersionTable } from '../../providers/virtualbox/versions.ts';
import { type Check, type Finding, fail, pass, unknown } from '../check.ts';
import type { DoctorHost } from './host.ts';
import { virtualboxHere } from './virtualbox-present.ts';

/**
 * Linux 6.12 and newer turn virtualization on as soon as KVM is loaded. Older VirtualBoxes must have it to
 * themselves; newer ones fail where that was switched off for the older ones.
 */
export function kvmCheck(host: DoctorHost): Check {
  return {
    id: 'kvm-in-use',
    title: say('doctor.kvm-in-use.title'),
    level: 'block',
    preflight: true,
    applicable: ({ platform, provider }) => platform === 'linux' && provider === 'virtualbox',
    run: (signal) => look(host, signal),
  };
}

async function look(host: DoctorHost, signal: AbortSignal): Promise<Finding> {
  const { kvm } = await readVersionTable();
  const { kernel, root } = host;
  if (compare(kernel, kvm.kernel) < 0) return pass(say('doctor.kvm-in-use.old', { kernel }));
  const loaded = await loadedModule(root);
  if (loaded === null) return pass(say('doctor.kvm-in-use.none', { kernel }));
  const version = (await virtualboxHere(host, signal).catch(() => null))?.version?.number;
  if (version === undefined) return unknown(say('check.needs-virtualbox'));
  const atLoad = await readFile(join(root, 'sys/module/kvm/parameters/enable_virt_at_load'), 'utf8')
    .then((text) => text.trim())
    .catch(() => null);
  if (atLoad === null) return unknown(say('doctor.kvm-in-use.unknown'), [kernel, loaded]);

  const evidence = [kernel, loaded, `enable_virt_at_load ${atLoad}`, `VirtualBox ${version}`];
  const atOnce = atLoad === 'Y' || atLoad === '1';
  const params = { version, module: loaded };
  if (compare(version, kvm.takesIt) <= 0 && atOnce) {
    const fixes = [
      say('doctor.kvm-in-use.unload', params),
      say('doctor.kvm-in-use.switch-off'),
      say('doctor.kvm-in-use.upgrade', { version: kvm.sharesIt }),
    ];
    return fail(say('doctor.kvm-in-use.taken', params), fixes, evidence);
  }
  if (compare(version, kvm.sharesIt) >= 0 && !atOnce) {
    const fixes = [say('doctor.kvm-in-use.switch-on')];
    return fail(say('doctor.kvm-in-use.withheld', params), fixes, evidence);
  }
  return pass(say('doctor.kvm-in-use.fine', params), evidence);
}

/** The module that holds the processor's virtualization; `kvm` alone holds nothing. */
async function loadedModule(root: string): Promise<string | null> {
  for (const name of ['kvm_intel', 'kvm_amd']) {
    const there = await access(join(root, 'sys/module', name)).then(
      () => true,
      () => false,
    );
    if (there) return name;
  }
  return null;
}
