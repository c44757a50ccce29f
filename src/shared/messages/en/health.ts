import type { CatalogueEntry } from '../message.ts';

/** How DC/OS is, as it tells itself: the engine's and the command line's words. */
export const health = {
  'HEALTH-NO-DCOS': {
    text: '{name} has machines without DC/OS: there is nothing that could tell how it is.',
    remedy: 'Look at its machines instead.',
  },
  'HEALTH-NOT-RUNNING': {
    text: 'No master or agent of {name} runs, so DC/OS cannot tell how it is.',
    remedy: 'Start the cluster, then look again.',
  },
  'HEALTH-SILENT': {
    text: 'DC/OS on {name} does not answer.',
    remedy:
      'It may still be starting: look again in a minute. If it stays so, the journals of the masters say more.',
  },
  'health.verdict.healthy': { text: 'healthy' },
  'health.verdict.unhealthy': { text: 'not healthy' },
  'health.verdict.unknown': { text: 'not fully known' },
  'health.verdict.login-needed': { text: 'log-in needed' },
  'health.wellness.healthy': { text: 'healthy' },
  'health.wellness.unhealthy': { text: 'unhealthy' },
  'health.wellness.unknown': { text: 'unknown' },
  'health.app.running': { text: 'running' },
  'health.app.deploying': { text: 'deploying' },
  'health.app.waiting': { text: 'waiting for a free agent' },
  'health.app.suspended': { text: 'suspended' },
  'health.app.unhealthy': { text: 'unhealthy' },
  'health.agent.registered': { text: 'registered' },
  'health.agent.lost': { text: 'not registered' },

  'help.health': { text: 'How DC/OS, its units, nodes and agents are, and the apps on them.' },
  'cli.health.dcos': { text: 'DC/OS {dcos} on {name}: {verdict}' },
  'cli.health.login': {
    text: 'DC/OS on {name} tells the rest to those who are logged in. Log in with `cli login {name}`, then look again.',
  },
  'cli.health.units': { text: 'Units' },
  'cli.health.units.well': {
    text: '{count} {count|unit|units}, all healthy.',
  },
  'cli.health.units.others': { text: '{count} {count|other is|others are} healthy.' },
  'cli.health.nodes': { text: 'Nodes' },
  'cli.health.agents': { text: 'Agents' },
  'cli.health.apps': { text: 'Apps' },
  'cli.health.apps.none': { text: 'None runs on Marathon.' },
  'cli.health.of': { text: '{used} of {total}' },
  'cli.health.column.unit': { text: 'UNIT' },
  'cli.health.column.health': { text: 'HEALTH' },
  'cli.health.column.machine': { text: 'MACHINE' },
  'cli.health.column.says': { text: 'WHAT IT SAYS' },
  'cli.health.column.address': { text: 'ADDRESS' },
  'cli.health.column.state': { text: 'STATE' },
  'cli.health.column.cpus': { text: 'CPUS USED' },
  'cli.health.column.memory': { text: 'MEMORY USED' },
  'cli.health.column.disk': { text: 'DISK USED' },
  'cli.health.column.tasks': { text: 'TASKS' },
  'cli.health.column.app': { text: 'APP' },
  'cli.health.column.instances': { text: 'INSTANCES' },
} as const satisfies Record<string, CatalogueEntry>;
