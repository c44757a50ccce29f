import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { say } from '../../../shared/messages/message.ts';
import { type Check, type Finding, fail, pass, unknown, warn } from '../check.ts';
import { loadDriver } from '../install-advice.ts';
import { ofVirtualBox } from '../where.ts';
import type { CheckHost } from './host.ts';
import { virtualboxHere } from './virtualbox-present.ts';

/** VirtualBox's kernel driver is loaded, and the one that makes host-only networks. */
export function vboxDriverCheck(host: CheckHost): Check {
  return {
    id: 'vbox-driver',
    title: say('check.driver.title'),
    level: 'block',
    preflight: true,
    applicable: ofVirtualBox,
    run: (signal) => look(host, signal),
  };
}

async function look(host: CheckHost, signal: AbortSignal): Promise<Finding> {
  const version = (await virtualboxHere(host, signal).catch(() => null))?.version;
  if (!version) return unknown(say('check.needs-virtualbox'));
  const { number } = version;
  const missing = say('check.virtualbox.driver', { version: number });
  const fixes = [loadDriver(host.family)];
  if (version.driverMissing) return fail(missing, fixes, [version.full]);
  const loaded = say('check.driver.loaded');
  if (host.platform === 'win32') {
    const state = await windowsDriver(host, signal);
    if (state === null) return unknown(say('check.driver.unknown'));
    return state === 'RUNNING' ? pass(loaded, [state]) : fail(missing, fixes, [state]);
  }
  const { driverDevice: device } = host;
  if (device === null) return pass(loaded);
  if (!existsSync(device)) {
    // macOS makes the device with Oracle's extension; a VirtualBox that brings none there is not known.
    return host.platform === 'darwin'
      ? warn(missing, fixes, [device])
      : fail(missing, fixes, [device]);
  }
  const control = join(dirname(device), 'vboxnetctl');
  if (host.platform === 'linux' && !existsSync(control)) {
    return fail(say('check.driver.network'), [say('check.driver.network.fix')], [device, control]);
  }
  return pass(loaded, [device]);
}

/** State of VirtualBox's driver as the service manager names it; null where it is not told. */
export async function windowsDriver(
  { run }: Pick<CheckHost, 'run'>,
  signal: AbortSignal,
): Promise<string | null> {
  // VBoxSup since VirtualBox 7, VBoxDrv before.
  for (const name of ['VBoxSup', 'VBoxDrv']) {
    const { exitCode, stdout } = await run({
      purpose: 'ask for the state of VirtualBox’s driver',
      file: 'sc.exe',
      args: ['query', name],
      allowedExitCodes: [0, 1060],
      signal,
    });
    const state = /STATE\s*:\s*\d+\s+([A-Z_]+)/.exec(stdout)?.[1];
    if (exitCode === 0 && state !== undefined) return state;
  }
  return null;
}
