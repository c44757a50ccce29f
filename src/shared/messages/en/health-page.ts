import type { CatalogueEntry } from '../message.ts';

/** How DC/OS is, on the page of a cluster. */
export const healthPage = {
  'cluster.tab.health': { text: 'Health' },
  'health-page.dcos': { text: 'DC/OS {dcos}:' },
  'health-page.off': {
    text: 'No master or agent runs. Once the cluster is started, DC/OS tells here how it is.',
  },
  'health-page.no-dcos': {
    text: 'These are machines without DC/OS: there is nothing that could tell how it is.',
  },
  'health-page.again': { text: 'It is looked at again every few seconds.' },
  'health-page.unknown': { text: 'not known' },
  'HEALTH-LOGIN-NEEDED': {
    text: 'DC/OS on {name} tells the rest only to those who are logged in.',
    remedy: 'Log in with the DC/OS CLI: its log-in is used here, too.',
  },
  'health-page.log-in': { text: 'Log in' },
  'health-page.units': { text: 'Units' },
  'health-page.unit': { text: 'Unit' },
  'health-page.where': { text: 'Where, and what it says' },
  'health-page.units.well': { text: '{count} {count|unit is|units are} healthy.' },
  'health-page.units.all': { text: 'Show all' },
  'health-page.units.fewer': { text: 'Show only those that are not' },
  'health-page.nodes': { text: 'Nodes' },
  'health-page.agents': { text: 'Agents' },
  'health-page.agent': { text: 'Agent' },
  'health-page.disk': { text: 'Disk' },
  'health-page.tasks': { text: 'Tasks' },
  'health-page.app': { text: 'App' },
  'health-page.cpu-each': { text: 'CPU of each' },
  'health-page.memory-each': { text: 'Memory of each' },
  'health-page.instances': { text: 'Instances' },
} as const satisfies Record<string, CatalogueEntry>;
