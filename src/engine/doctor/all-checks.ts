import { diskParts } from '../../shared/topology/disk.ts';
import { diskOf } from '../storage/index.ts';
import { vagrantHome } from '../vagrant/index.ts';
import { askDns, machineFolder } from './asks.ts';
import type { Check } from './check.ts';
import { architectureCheck } from './checks/arch.ts';
import { artifactCheck } from './checks/artifact-reachable.ts';
import { clockCheck } from './checks/clock.ts';
import { cpusCheck } from './checks/cpu-budget.ts';
import { virtualizationCheck } from './checks/cpu-virtualization.ts';
import { type DiskUse, diskCheck } from './checks/disk-budget.ts';
import { dnsHijackCheck } from './checks/dns-hijack.ts';
import { vboxHere } from './checks/host.ts';
import { hostonlyRangeCheck } from './checks/hostonly-range.ts';
import { elevationAgentCheck, hostsWritableCheck } from './checks/hosts-writable.ts';
import { hypervCheck } from './checks/hyperv-wsl2.ts';
import { kvmCheck } from './checks/kvm-in-use.ts';
import { leftoversCheck } from './checks/leftovers.ts';
import { machineExtrasCheck } from './checks/machine-extras.ts';
import { memoryCheck } from './checks/memory-budget.ts';
import { nameConflictCheck } from './checks/name-conflict.ts';
import { nofileCheck } from './checks/nofile.ts';
import { pathCharsetCheck, type WorkFolder } from './checks/path-charset.ts';
import { proxyCheck } from './checks/proxy-ca.ts';
import { rootCheck } from './checks/running-as-root.ts';
import { subnetConflictCheck } from './checks/subnet-conflict.ts';
import { vagrantCheck } from './checks/vagrant-present.ts';
import { vboxDriverCheck } from './checks/vbox-driver.ts';
import { versionPairCheck } from './checks/version-pair.ts';
import { virtualboxCheck } from './checks/virtualbox-present.ts';
import { findLeftovers } from './leftovers/index.ts';
import { foreignMachines, hostNameConflicts } from './names.ts';
import type { Sources } from './sources.ts';
import { networksOf, type Subject, virtualboxNetworks } from './subject.ts';

/** Every check there is, in the order in which a person reads them; those that do not apply left out. */
export function allChecks(sources: Sources, subject: Subject): Check[] {
  const { host, elevation, hostsFile } = sources;
  const probe = () => elevation.probe();
  const networks = virtualboxNetworks(subject);
  const checks = [
    architectureCheck(host),
    virtualboxCheck(host),
    vboxDriverCheck(host),
    vagrantCheck(host),
    versionPairCheck(host),
    virtualizationCheck(host),
    kvmCheck(host),
    hypervCheck(host),
    rootCheck(host),
    memoryCheck(sources.facts, subject.totals),
    cpusCheck(sources.facts, subject.totals),
    diskCheck({ uses: (signal) => diskUses(sources, subject, signal), volumeOf: diskOf }),
    hostonlyRangeCheck(host, { networks }, elevation),
    subnetConflictCheck(sources.survey, networksOf(subject)),
    nameConflictCheck({
      foreignMachines: (signal) => foreignMachines(host, subject.clusters, signal),
      hostNames: () => hostNameConflicts(hostsFile, subject.clusters),
    }),
    hostsWritableCheck(hostsFile, probe),
    elevationAgentCheck(probe),
    dnsHijackCheck(sources.askDns ?? askDns),
    proxyCheck(sources.releaseSettings),
    artifactCheck(sources.ensureObtainable),
    pathCharsetCheck((signal) => workFolders(sources, signal)),
    nofileCheck(host),
    clockCheck(sources.clocks),
    ...machineExtrasCheck(host, subject.clusters),
    leftoversCheck((signal) =>
      findLeftovers({ ...sources.leftovers, vbox: () => vboxHere(host) }, signal),
    ),
  ];
  const where = { platform: host.platform, provider: subject.provider };
  return checks.filter(({ applicable }) => applicable?.(where) !== false);
}

/** What the cluster takes, folder by folder. */
async function diskUses(
  { host, data, env, downloads }: Sources,
  { provider, totals, dcos }: Subject,
  signal: AbortSignal,
): Promise<DiskUse[]> {
  const { boxMiB, installerMiB, machinesMiB } = diskParts({ provider, totals, dcos });
  const machines =
    provider === 'virtualbox' ? await machineFolder(await vboxHere(host), signal) : '/var/lib/lxc';
  return [
    { folder: (await downloads()) ?? data, neededMiB: installerMiB + boxMiB / 2 },
    { folder: vagrantHome(env), neededMiB: boxMiB / 2 },
    { folder: machines ?? data, neededMiB: machinesMiB },
  ].filter(({ neededMiB }) => neededMiB > 0);
}

async function workFolders(
  { host, data, env }: Sources,
  signal: AbortSignal,
): Promise<WorkFolder[]> {
  const machines = await machineFolder(await vboxHere(host), signal);
  return [
    { path: data, variable: 'DCOS_VAGRANT_HOME' },
    { path: vagrantHome(env), variable: 'VAGRANT_HOME' },
    ...(machines === null ? [] : [{ path: machines, variable: null }]),
  ];
}
