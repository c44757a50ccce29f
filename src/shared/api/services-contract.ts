import { eventIterator, oc, type } from '@orpc/contract';
import type { MachineLogGrowth } from './answers.ts';
import { healthRequest } from './health.ts';
import { named } from './requests.ts';
import * as ask from './services.ts';

/** What a page can ask of what runs on a cluster's DC/OS. */
export const servicesContract = {
  /** Again and again until the page leaves: one look at a time. */
  watch: oc.input(healthRequest).output(eventIterator(type<ask.ServicesUpdate>())),
  run: oc.input(ask.runAppRequest).output(type<{ id: string }>()),
  /** 0 instances suspend an app. */
  scale: oc.input(ask.scaleRequest).output(type<void>()),
  restart: oc.input(ask.appRequest).output(type<void>()),
  destroy: oc.input(ask.appRequest).output(type<void>()),
  /** What a task writes; lines are asked for as those of a machine's journal. */
  log: oc.input(ask.taskLogRequest).output(eventIterator(type<MachineLogGrowth>())),
  packages: oc.input(ask.packagesRequest).output(type<readonly ask.ServicePackage[]>()),
  installed: oc.input(named).output(type<readonly ask.InstalledService[]>()),
  install: oc.input(ask.installRequest).output(type<ask.InstalledService>()),
  uninstall: oc.input(ask.uninstallRequest).output(type<readonly ask.InstalledService[]>()),
  repositories: oc.input(named).output(type<readonly ask.ServiceRepository[]>()),
  addRepository: oc
    .input(ask.addRepositoryRequest)
    .output(type<readonly ask.ServiceRepository[]>()),
  removeRepository: oc
    .input(ask.removeRepositoryRequest)
    .output(type<readonly ask.ServiceRepository[]>()),
};
