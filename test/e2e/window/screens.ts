import type { PageId } from '../../../src/renderer/wizard/draft/draft.ts';
import type { AppWindow } from './pages/app-window.ts';
import type { Tab } from './pages/cluster.ts';

/** A screen of the window, and the way to it from every other one. */
export interface Screen {
  readonly name: string;
  /** Which program of the stage shows it. */
  readonly on: 'full' | 'empty';
  show(window: AppWindow): Promise<void>;
}

/** Every screen that the window has with simulated clusters. */
export const screens: readonly Screen[] = [
  { name: 'welcome', on: 'empty', show: ({ welcome }) => welcome.shown() },
  ...(['computer', 'topology', 'version', 'options', 'command-line', 'review'] as const).map(
    wizardScreen,
  ),
  {
    name: 'wizard, topology as a file',
    on: 'full',
    show: async (window) => {
      await toWizard(window, 'topology');
      await window.wizard.topologyAs('file');
      await window.page.getByRole('textbox', { name: 'VagrantConfig.yaml' }).waitFor();
    },
  },
  {
    name: 'wizard, with errors',
    on: 'full',
    show: async (window) => {
      await toWizard(window, 'options');
      await window.wizard.setName('Not A Name');
      await window.wizard.pressNext();
      await window.wizard.errors.waitFor();
    },
  },
  {
    name: 'wizard, options of DC/OS’s configuration',
    on: 'full',
    show: async (window) => {
      await toWizard(window, 'options');
      await window.config.open('configuration');
      await window.config.nameResolvers('no address');
      await window.config.open('dcos-proxy');
      await window.config.nameProxy('http://proxy.example.org:3128');
    },
  },
  {
    name: 'wizard, review with a configuration line by line',
    on: 'full',
    show: async (window) => {
      await toWizard(window, 'review');
      await window.config.showLines();
    },
  },
  {
    name: 'wizard, options with extras',
    on: 'full',
    show: async (window) => {
      await toWizard(window, 'options');
      await window.extras.wantRegistry();
      await window.extras.nameJava('/no/such/jre.tar.gz');
      await window.extras.mountBy('virtualbox');
      await window.extras.nameFolder('/no/such/folder');
    },
  },
  {
    name: 'progress',
    on: 'full',
    show: async (window) => {
      await window.openCluster('busy');
      await window.cluster('busy').tab('overview');
      await window.cluster('busy').plan.waitFor();
    },
  },
  {
    name: 'problem',
    on: 'full',
    show: async (window) => {
      await window.openCluster('broken');
      await window.cluster('broken').is('failed');
      await window.cluster('broken').steps('failed').waitFor();
      await window.cluster('broken').knownCause('failure.disk-full').waitFor();
    },
  },
  {
    name: 'wizard, review with files of this computer',
    on: 'full',
    show: async (window) => {
      await toWizard(window, 'options');
      await window.wizard.wantNames();
      await window.wizard.through('options', 'review');
      await window.wizard.changes.waitFor();
    },
  },
  ...(
    [
      'overview',
      'health',
      'services',
      'examples',
      'logs',
      'snapshots',
      'names',
      'cli',
      'files',
      'history',
    ] as const
  ).map(tabScreen),
  {
    name: 'cluster, journal of a machine',
    on: 'full',
    show: async (window) => {
      await window.openCluster('runs');
      await window.cluster('runs').is('running');
      await window.cluster('runs').tab('logs');
      await window.logs.ofMachine('m1');
      await window.logs.lines.first().waitFor();
    },
  },
  {
    name: 'destroy dialog',
    on: 'full',
    show: async (window) => {
      await window.openCluster('runs');
      await window.cluster('runs').askToDestroy();
    },
  },
  {
    name: 'dialog of agents',
    on: 'full',
    show: async (window) => {
      await window.openCluster('runs');
      const { privateAgents, consequences } = await window.changes.askForAgents();
      await privateAgents.fill('3');
      await consequences.getByText('a3').waitFor();
    },
  },
  {
    name: 'dialog of a size',
    on: 'full',
    show: async (window) => {
      await window.openCluster('runs');
      const { memory, consequences } = await window.changes.askForSize('m1');
      await memory.fill('3');
      await consequences.getByText('m1').first().waitFor();
    },
  },
  {
    name: 'dialog of an upgrade',
    on: 'full',
    show: async (window) => {
      await window.openCluster('runs');
      const { dialog, installer } = await window.versions.askToUpgrade();
      await installer('/nowhere/dcos_generate_config.sh');
      await dialog.getByRole('alert').waitFor();
    },
  },
  {
    name: 'dialog of a rebuild',
    on: 'full',
    show: async (window) => {
      await window.openCluster('runs');
      const { replace, consequences, typed } = await window.versions.askToRebuild();
      await replace.check();
      await typed.waitFor();
      await consequences.getByText('runs-2').waitFor();
    },
  },
  {
    name: 'checks',
    on: 'full',
    show: async (window) => {
      await window.open('checks');
      await window.doctor.done();
    },
  },
  {
    name: 'report',
    on: 'full',
    show: async (window) => {
      await window.open('about');
      await window.report.openFromAbout();
      await window.report.made();
      await window.report.textOf('versions.json').getByText('"program"').waitFor();
    },
  },
  {
    name: 'import, of what is not there',
    on: 'full',
    show: async (window) => {
      await window.sharing.look('/nowhere');
      await window.page.getByText('STORAGE-NOT-READABLE').waitFor();
    },
  },
  {
    name: 'help',
    on: 'full',
    show: async ({ help }) => {
      await help.open();
    },
  },
  {
    name: 'help, with a picture of the network',
    on: 'full',
    show: async (window) => {
      await window.help.open();
      await window.help.choose(window.words.language === 'zh' ? '网络拓扑' : 'Network topology');
      await window.help.article.getByRole('img').waitFor();
    },
  },
  {
    name: 'help, search',
    on: 'empty',
    show: async ({ help }) => {
      await help.open();
      await help.search('config.yaml');
      await help.results.getByRole('link').first().waitFor();
    },
  },
  ...(['settings', 'storage', 'about'] as const).map(sideScreen),
  {
    name: 'no connection',
    on: 'empty',
    show: async ({ page, words }) => {
      await page.evaluate('sessionStorage.clear()');
      await page.reload();
      await page.getByRole('heading', { name: words.text('connection.refused') }).waitFor();
    },
  },
];

function wizardScreen(step: PageId): Screen {
  return { name: `wizard, ${step}`, on: 'full', show: (window) => toWizard(window, step) };
}

async function toWizard(window: AppWindow, step: PageId): Promise<void> {
  const { wizard } = window;
  await window.open('new');
  await wizard.startOver();
  await wizard.provider('simulated').click();
  await wizard.through('computer', step);
  if (step === 'review') await window.page.getByRole('definition').first().waitFor();
}

function tabScreen(tab: Tab): Screen {
  return {
    name: `cluster, ${tab}`,
    on: 'full',
    show: async (window) => {
      const cluster = window.cluster('runs');
      await window.openCluster('runs');
      await cluster.is('running');
      await cluster.tab(tab);
      await cluster.filled(tab);
    },
  };
}

function sideScreen(which: 'settings' | 'storage' | 'about'): Screen {
  return {
    name: which,
    on: 'full',
    show: async (window) => {
      await window.open(which);
      await window.page
        .getByRole('status')
        .filter({ hasText: window.words.text('connection.loading') })
        .waitFor({ state: 'detached' });
    },
  };
}
