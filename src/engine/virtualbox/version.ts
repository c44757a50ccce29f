import type { CallContext, VBoxManage } from './command.ts';

export interface VirtualBoxVersion {
  /** As `7.2.22`. */
  readonly number: string;
  /** As it said, `7.2.22_Debianr175245`. */
  readonly full: string;
  readonly driverMissing: boolean;
}

/** The installed version; null where VBoxManage does not tell one. About 30 ms. */
export async function virtualboxVersion(
  vbox: VBoxManage,
  context: CallContext = {},
): Promise<VirtualBoxVersion | null> {
  const purpose = 'ask VirtualBox for its version';
  const { stdout, driverMissing } = await vbox.call(purpose, ['--version'], context);
  const parsed = parseVersion(stdout);
  return parsed === null ? null : { ...parsed, driverMissing };
}

/** Reads `VBoxManage --version`: a number, the packager's suffix, `r` and the revision. */
export function parseVersion(output: string): { number: string; full: string } | null {
  const [full, number] = /^(\d+\.\d+\.\d+)\S*/m.exec(output.trim()) ?? [];
  return full === undefined || number === undefined ? null : { number, full };
}
