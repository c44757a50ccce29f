import type { AppInfo, HostFacts } from '../../../shared/snapshot.ts';

/** One line about program and computer for a bug report; in English, whoever reads it. No names, no paths. */
export function reportLine(app: AppInfo, host: HostFacts): string {
  const { version, platform, arch, shell, root } = app;
  return [
    `DC/OS Vagrant Desktop ${version}`,
    `${systems[platform] ?? platform} ${arch}`,
    shell.kind === 'electron' ? 'desktop' : 'browser',
    `${host.cpus} CPUs`,
    `${(host.memoryMiB / 1024).toFixed(1)} GB`,
    ...(root ? ['as root'] : []),
  ].join(', ');
}

const systems: Readonly<Record<string, string>> = {
  linux: 'Linux',
  darwin: 'macOS',
  win32: 'Windows',
};
