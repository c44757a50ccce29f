import type { Locator, Page } from 'playwright-core';
import { type Changes, changesOn } from './changes.ts';
import { type ClusterPage, clusterPage } from './cluster.ts';
import { type Config, configOn } from './config.ts';
import { type DcosCliTab, dcosCliTab } from './dcos-cli.ts';
import { type Doctor, doctor } from './doctor.ts';
import { type Extras, extrasOn } from './extras.ts';
import { type Help, help } from './help.ts';
import { type LogsTab, logsTab } from './logs.ts';
import { type NamesTab, namesTab } from './names.ts';
import { type Report, report } from './report.ts';
import { type ServicesPage, servicesPage } from './services.ts';
import { type Settings, settings } from './settings.ts';
import { type SharingPages, sharingPages } from './sharing.ts';
import { type SnapshotsPage, snapshotsPage } from './snapshots.ts';
import { type Versions, versionsOn } from './versions.ts';
import { type Welcome, welcome } from './welcome.ts';
import { type Wizard, wizard } from './wizard.ts';
import type { Words } from './words.ts';

/** Pages that the side of the window leads to. */
export type SidePage = 'new' | 'checks' | 'settings' | 'storage' | 'about';

/**
 * The window as its user sees it: by roles, names and words, in a browser and in Electron alike. Every
 * function waits until the window shows what the user would wait for.
 */
export interface AppWindow {
  readonly page: Page;
  readonly words: Words;
  readonly welcome: Welcome;
  readonly wizard: Wizard;
  readonly settings: Settings;
  readonly doctor: Doctor;
  readonly report: Report;
  /** The user guide. */
  readonly help: Help;
  /** The logs of the cluster whose page is shown. */
  readonly logs: LogsTab;
  /** The names of the cluster whose page is shown. */
  readonly names: NamesTab;
  /** The snapshots of the cluster whose page is shown. */
  readonly snapshots: SnapshotsPage;
  /** What runs on the cluster whose page is shown. */
  readonly services: ServicesPage;
  /** Import, export and lost clusters. */
  readonly sharing: SharingPages;
  /** The command line tool of the cluster whose page is shown. */
  readonly dcosCli: DcosCliTab;
  /** What changes the machines of the cluster whose overview is shown. */
  readonly changes: Changes;
  /** DC/OS's configuration. */
  readonly config: Config;
  /** What machines get beside DC/OS. */
  readonly extras: Extras;
  /** What gives the cluster whose page is shown another version of DC/OS. */
  readonly versions: Versions;
  cluster(name: string): ClusterPage;
  /** Entry of a cluster at the side. */
  entry(name: string): Locator;
  open(page: SidePage): Promise<void>;
  openCluster(name: string): Promise<void>;
  /** The large heading of what is shown. */
  heading(): Locator;
}

export function appWindow(page: Page, words: Words): AppWindow {
  const { text } = words;
  const side = page.getByRole('navigation', { name: text('frame.navigation') });
  const entry = (name: string) => side.getByRole('link', { name: new RegExp(`^${name}\\b`) });
  return {
    page,
    words,
    welcome: welcome(page, words),
    wizard: wizard(page, words),
    services: servicesPage(page, words),
    settings: settings(page, words),
    doctor: doctor(page, words),
    report: report(page, words),
    help: help(page, words),
    logs: logsTab(page, words),
    names: namesTab(page, words),
    sharing: sharingPages(page, words),
    snapshots: snapshotsPage(page, words),
    dcosCli: dcosCliTab(page, words),
    changes: changesOn(page, words),
    config: configOn(page, words),
    extras: extrasOn(page, words),
    versions: versionsOn(page, words),
    cluster: (name) => clusterPage(page, words, name),
    entry,
    open: async (which) => {
      await side.getByRole('link', { name: text(`frame.${which}`), exact: true }).click();
      await page.getByRole('heading', { level: 1, name: text(`frame.${which}`) }).waitFor();
    },
    openCluster: async (name) => {
      await entry(name).click();
      await page
        .getByRole('heading', { level: 1, name, exact: true })
        .waitFor()
        .catch(async (error: Error) => {
          const shown = await page.locator('body').innerText();
          throw new Error(`${error.message}\nAt ${page.url()} is shown: ${shown}`);
        });
    },
    heading: () => page.getByRole('heading', { level: 1 }),
  };
}
