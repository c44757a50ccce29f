import type { CatalogueEntry } from '../message.ts';

/** Another version of DC/OS: an upgrade in place, or a new cluster of the same shape. */
export const upgrade = {
  'upgrade.same': { text: 'The cluster has DC/OS {version} already.' },
  'upgrade.backwards': {
    text: 'DC/OS cannot go back from {from} to {to}.',
    remedy: 'Rebuild the cluster with {to}.',
  },
  'upgrade.no-way': {
    text: 'DC/OS documents no upgrade of a running cluster from {from} to {to}.',
    remedy: 'Rebuild the cluster with {to}.',
  },
  'upgrade.in-steps': {
    text: 'DC/OS documents no upgrade from {from} straight to {to}.',
    remedy: 'Upgrade to one after another: {way}.',
  },
  'upgrade.from-to': { text: 'DC/OS goes from {from} to {to}.' },
  'upgrade.to-unasked': {
    text: 'Which version the installer has is known once it runs on {boot}; it is refused there unless DC/OS documents the upgrade from {from} to it.',
  },
  'upgrade.order': {
    text: 'One machine after another: the masters ({masters}), then the agents ({agents}). It stops at the first one that does not come back.',
  },
  'upgrade.order.masters': {
    text: 'One master after another: {masters}. It stops at the first one that does not come back.',
  },
  'upgrade.masters.one': {
    text: 'While {machine}, the only master, is upgraded, DC/OS does not answer for some minutes.',
  },
  'upgrade.masters.more': {
    text: 'Until all masters are upgraded, what DC/OS shows of itself may be incomplete.',
  },
  'upgrade.tasks': {
    text: 'Tasks that are well should go on running; their history in Mesos is lost.',
  },
  'upgrade.no-way-back': { text: 'There is no way back to {from}.' },
  'upgrade.no-way-back.snapshot': {
    text: 'There is no way back to {from}, unless you take a snapshot now and restore it later.',
  },
  'upgrade.starts': {
    text: '{machines} {count|does|do} not run and {count|is|are} started first.',
  },
  'step.upgrade-script': { text: "Generating the upgrade of DC/OS's nodes" },
  'step.upgrade': { text: 'Upgrading DC/OS on {machine}' },
  'step.caught-up': { text: 'Waiting until {machine} has caught up with the cluster' },
  'step.replace': { text: 'Removing cluster "{name}", which this one replaces' },
  'wait.exhibitor': { text: "waiting for all of Exhibitor's servers to serve" },
  'wait.registrar': { text: 'waiting for the Mesos master of {machine} to recover its registry' },
  'UPGRADE-NO-DCOS': {
    text: 'Cluster "{name}" was made without DC/OS, so there is nothing to upgrade.',
    remedy: 'Rebuild it with a version of DC/OS.',
  },
  'UPGRADE-VERSION-UNKNOWN': {
    text: 'Which version of DC/OS cluster "{name}" has is not known: no master says it.',
    remedy: 'Wait until a master answers, then try again.',
  },
  'UPGRADE-SCRIPT-MISSING': {
    text: "The installer did not say where the nodes' upgrade script is.",
    remedy: 'It has to be an installer of DC/OS 1.9 or newer.',
  },
  'UPGRADE-VERSIONS-DIFFER': {
    text: 'The machines have more than one version of DC/OS to upgrade from: {versions}.',
    remedy: 'Finish the upgrade that was begun before, or rebuild the cluster.',
  },
  'UPGRADE-UNFINISHED': {
    text: 'An upgrade of cluster "{name}" has not come to its end: its machines may have different versions of DC/OS.',
    remedy:
      'Upgrade it again: that goes on where it stopped. Or go back to a snapshot from before it.',
  },
  'UPGRADE-NODE-FAILED': {
    text: 'DC/OS on {machine} was not upgraded: {detail}',
    remedy:
      'The machines after it are as they were. Once the cause is gone, upgrade again: it goes on at {machine}.',
  },
  'UPGRADE-NODE-NOT-BACK': {
    text: '{machine} did not come back after its upgrade. Still not well: {failing}.',
    remedy:
      'The machines after it are as they were. Look at the log of {machine}; once it is well, upgrade again: it goes on at {machine}.',
  },
  'rebuild.beside': {
    text: 'A new cluster "{name}" with the same machines comes beside "{old}": domain {domain}, network {network}. "{old}" stays as it is.',
  },
  'rebuild.replaces': {
    text: 'Cluster "{old}" is destroyed with everything on it, once what the new one needs is here; then "{name}" is made: domain {domain}, network {network}.',
  },
  'rebuild.not-moved': { text: 'What runs on "{old}" is not moved.' },
  'REBUILD-NO-ROOM': {
    text: 'Both clusters at the same time need {needed} GB of memory; this computer has {memory} GB.',
    remedy: 'Stop cluster "{old}" first, or let the new one replace it.',
  },
  'REBUILD-NOT-REPLACED': {
    text: 'Cluster "{name}", which this one replaces, could not be destroyed.',
    remedy: 'Destroy it, then go on with this one.',
  },
  'help.upgrade': { text: 'give a cluster that runs another version of DC/OS, machine by machine' },
  'help.upgrade.dcos': { text: 'the version that it shall have' },
  'help.upgrade.installer': { text: 'a dcos_generate_config.sh of that version' },
  'help.rebuild': { text: 'make a cluster like another one, with another version of DC/OS' },
  'help.rebuild.as': { text: 'name of the new cluster; NAME-2 unless told' },
  'help.rebuild.replace': { text: 'destroy the old cluster first' },
  'help.upgrade.yes': { text: 'do not ask' },
  'cli.upgrade.versions': { text: 'DC/OS {installed} can be upgraded to: {versions}' },
  'CLI-UPGRADE-UNCONFIRMED': {
    text: 'An upgrade of cluster "{name}" has no way back, and nobody is here who could be asked.',
    remedy: 'Add --yes if you are sure.',
  },
} as const satisfies Record<string, CatalogueEntry>;
