import { aboutPage } from './about-page.ts';
import { api } from './api.ts';
import { changes } from './changes.ts';
import { changesPage } from './changes-page.ts';
import { cli } from './cli.ts';
import { clusterPage } from './cluster-page.ts';
import { clusters } from './clusters.ts';
import { computer } from './computer.ts';
import { configPage } from './config-page.ts';
import { dcosCli } from './dcos-cli.ts';
import { dcosCliPage } from './dcos-cli-page.ts';
import { dcosConfig } from './dcos-config.ts';
import { diagnosis } from './diagnosis.ts';
import { doctor } from './doctor.ts';
import { doctorNetworks } from './doctor-networks.ts';
import { doctorPage } from './doctor-page.ts';
import { downloads } from './downloads.ts';
import { elevation } from './elevation.ts';
import { examples } from './examples.ts';
import { examplesPage } from './examples-page.ts';
import { extras } from './extras.ts';
import { failuresComputer } from './failures-computer.ts';
import { failuresInstaller } from './failures-installer.ts';
import { failuresMachines } from './failures-machines.ts';
import { failuresNodes } from './failures-nodes.ts';
import { failuresVagrant } from './failures-vagrant.ts';
import { failuresVirtualbox } from './failures-virtualbox.ts';
import { health } from './health.ts';
import { healthPage } from './health-page.ts';
import { helpPage } from './help-page.ts';
import { history } from './history.ts';
import { hosts } from './hosts.ts';
import { install } from './install.ts';
import { installMethods } from './install-methods.ts';
import { inventory } from './inventory.ts';
import { logs } from './logs.ts';
import { lxc } from './lxc.ts';
import { machineLog } from './machine-log.ts';
import { minidcos } from './minidcos.ts';
import { namesPage } from './names-page.ts';
import { notices } from './notices.ts';
import { operations } from './operations.ts';
import { predicates } from './predicates.ts';
import { preview } from './preview.ts';
import { process } from './process.ts';
import { providers } from './providers.ts';
import { recovery } from './recovery.ts';
import { releases } from './releases.ts';
import { report } from './report.ts';
import { reportPage } from './report-page.ts';
import { secrets } from './secrets.ts';
import { serve } from './serve.ts';
import { services } from './services.ts';
import { servicesPage } from './services-page.ts';
import { settings } from './settings.ts';
import { settingsPage } from './settings-page.ts';
import { sharing } from './sharing.ts';
import { sharingPage } from './sharing-page.ts';
import { shell } from './shell.ts';
import { snapshots } from './snapshots.ts';
import { snapshotsPage } from './snapshots-page.ts';
import { ssh } from './ssh.ts';
import { storage } from './storage.ts';
import { storagePage } from './storage-page.ts';
import { terminal } from './terminal.ts';
import { terraform } from './terraform.ts';
import { topology } from './topology.ts';
import { tray } from './tray.ts';
import { upgrade } from './upgrade.ts';
import { users } from './users.ts';
import { usersPage } from './users-page.ts';
import { vagrant } from './vagrant.ts';
import { verbs } from './verbs.ts';
import { versionsPage } from './versions-page.ts';
import { virtualbox } from './virtualbox.ts';
import { window } from './window.ts';
import { wizard } from './wizard.ts';
import { wizardCommandLine } from './wizard-command-line.ts';
import { wizardOptions } from './wizard-options.ts';
import { wizardTopology } from './wizard-topology.ts';
import { wizardVersion } from './wizard-version.ts';

/** The English catalogue, one file a subject. Its keys are the stable codes of every message. */
export const en = {
  ...clusterPage,
  ...aboutPage,
  ...notices,
  ...settingsPage,
  ...storagePage,
  ...api,
  ...changes,
  ...changesPage,
  ...cli,
  ...clusters,
  ...computer,
  ...dcosCli,
  ...dcosCliPage,
  ...configPage,
  ...dcosConfig,
  ...doctorPage,
  ...diagnosis,
  ...doctor,
  ...doctorNetworks,
  ...downloads,
  ...elevation,
  ...extras,
  ...examples,
  ...examplesPage,
  ...failuresComputer,
  ...failuresInstaller,
  ...failuresMachines,
  ...failuresNodes,
  ...failuresVagrant,
  ...failuresVirtualbox,
  ...health,
  ...healthPage,
  ...helpPage,
  ...history,
  ...hosts,
  ...install,
  ...installMethods,
  ...inventory,
  ...logs,
  ...lxc,
  ...machineLog,
  ...minidcos,
  ...namesPage,
  ...operations,
  ...predicates,
  ...preview,
  ...process,
  ...providers,
  ...recovery,
  ...releases,
  ...report,
  ...reportPage,
  ...serve,
  ...services,
  ...servicesPage,
  ...settings,
  ...secrets,
  ...sharing,
  ...sharingPage,
  ...shell,
  ...snapshots,
  ...snapshotsPage,
  ...ssh,
  ...storage,
  ...terminal,
  ...terraform,
  ...topology,
  ...tray,
  ...upgrade,
  ...users,
  ...usersPage,
  ...vagrant,
  ...verbs,
  ...versionsPage,
  ...virtualbox,
  ...window,
  ...wizard,
  ...wizardCommandLine,
  ...wizardOptions,
  ...wizardTopology,
  ...wizardVersion,
} as const;
