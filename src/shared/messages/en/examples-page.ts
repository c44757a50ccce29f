import type { CatalogueEntry } from '../message.ts';

/** Examples, on the page of a cluster. */
export const examplesPage = {
  'cluster.tab.examples': { text: 'Examples' },
  'examples-page.off': {
    text: 'No master runs. Once the cluster is started, examples can be run on it here.',
  },
  'examples-page.no-dcos': {
    text: 'These are machines without DC/OS: there is nothing to run examples on.',
  },
  'EXAMPLES-LOGIN-NEEDED': {
    text: 'DC/OS on {name} tells what runs only to those who are logged in.',
    remedy: 'Log in with the DC/OS CLI: its log-in is used here, too.',
  },
  'examples-page.what': {
    text: 'Things to run on the cluster with one click. Each can be taken away again, with all that it put there.',
  },
  'examples-page.simulated': {
    text: 'Things to run on the cluster with one click. The cluster is simulated: here they run in name only.',
  },
  'examples-page.in-name': { text: 'It runs in name only, so there is nothing to open.' },
  'examples-page.needs': { text: 'Needs {needs}' },
  'examples-page.cpus': { text: '{count} {count|CPU|CPUs}' },
  'examples-page.private-agents': { text: '{count} private {count|agent|agents}' },
  'examples-page.public-agents': { text: '{count} public {count|agent|agents}' },
  'examples-page.packages': { text: 'the packages {packages}' },
  'examples-page.internet': { text: 'an image from {host}' },
  'examples-page.image': { text: 'the image {image} in the cluster’s registry' },
  'examples-page.parts': { text: 'Parts' },
  'examples-page.instances': { text: '{running} of {wanted}' },
  'examples-page.there-before': { text: 'there already, and stays' },
  'examples-page.inside': { text: 'Within the cluster: {address}' },
  'examples-page.run': { text: 'Run' },
  'examples-page.go-on': { text: 'Go on' },
  'examples-page.open': { text: 'Open' },
  'examples-page.remove': { text: 'Remove' },
  'examples-page.remove.question': { text: 'Remove it from the cluster? {data}' },
} as const satisfies Record<string, CatalogueEntry>;
