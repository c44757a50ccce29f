import type { CatalogueEntry } from '../message.ts';

const scale =
  'Add agents with `scale {name} {option} N` or on the cluster’s page, or take away what runs there.';

/** Examples that are run on a cluster: what they are, what they need, and what goes wrong. */
export const examples = {
  'example.web.title': { text: 'A small web server' },
  'example.web.about': {
    text: 'Two instances of a web server behind one address of the cluster. Each says which one it is.',
  },
  'example.web.data': { text: 'It keeps no data.' },
  'example.stress.title': { text: 'A stress app' },
  'example.stress.about': {
    text: 'Keeps half a CPU busy and holds 64 MB of memory, and tells how much it did. Look at the agents while it runs, and add instances.',
  },
  'example.stress.data': { text: 'It keeps no data.' },
  'example.minuteman.title': { text: 'Virtual addresses (Minuteman)' },
  'example.minuteman.about': {
    text: 'Three instances behind one virtual address, and a page that calls it ten times and shows which of them answered.',
  },
  'example.minuteman.data': { text: 'It keeps no data.' },
  'example.java-spring.title': { text: 'Java Spring' },
  'example.java-spring.about': {
    text: 'A Spring Boot application from a Docker image; as spring.acme.org where Marathon-LB runs.',
  },
  'example.java-spring.data': {
    text: 'It keeps no data. Its image stays on the agent until Docker tidies up.',
  },
  'example.jenkins.title': { text: 'Jenkins' },
  'example.jenkins.about': {
    text: 'A Jenkins of 2020 from a Docker image, without log-in: for trying, not for working.',
  },
  'example.jenkins.data': {
    text: 'Its jobs and settings are in its container and go with it. Its image stays on the agent until Docker tidies up.',
  },
  'example.private-registry.title': { text: 'Nginx from your own registry' },
  'example.private-registry.about': {
    text: 'A web server from an image that you put into the private registry on the boot machine.',
  },
  'example.private-registry.data': { text: 'The image stays in the registry.' },
  'example.oinker.title': { text: 'Oinker with Cassandra and Marathon-LB' },
  'example.oinker.about': {
    text: 'Three instances of a small Twitter clone that keeps its messages in Cassandra, reached through a load balancer as oinker.acme.org.',
  },
  'example.oinker.data': {
    text: 'Its messages are in Cassandra, whose service goes with its data. Images stay on the agents until Docker tidies up.',
  },

  'EXAMPLE-UNKNOWN': {
    text: 'There is no example "{example}".',
    remedy: 'The examples are {known}.',
  },
  'EXAMPLE-NEEDS-DCOS': {
    text: 'It needs DC/OS {needed} or later, and the cluster has {dcos}.',
    remedy: 'Run it on a cluster with a later version.',
  },
  'EXAMPLE-NEEDS-OPEN': {
    text: 'On DC/OS Enterprise, Marathon-LB needs a service account that this program does not make.',
    remedy:
      'Install Marathon-LB as Enterprise’s documents say, or run the example on a cluster of open DC/OS.',
  },
  'EXAMPLE-NEEDS-PACKAGE': {
    text: 'No package repository of the cluster has {package}.',
    remedy:
      'The public repositories are switched off: add one of your own that has it under Services, Packages.',
  },
  'EXAMPLE-NEEDS-REPOSITORY': {
    text: 'Whether a package repository has {package} cannot be told: a repository of the cluster does not answer.',
    remedy:
      'Remove the repository that does not answer under Services, Packages, and add one that has the package.',
  },
  'EXAMPLE-NEEDS-REGISTRY': {
    text: 'The cluster has no private Docker registry.',
    remedy: 'Make a cluster with one: it is among the options of a new cluster.',
  },
  'EXAMPLE-NEEDS-IMAGE': {
    text: 'The registry {registry} has no image {image}.',
    remedy:
      'Put it there: `ssh {name} boot`, then `docker pull {image}`, `docker tag {image} {registry}/{image}` and `docker push {registry}/{image}`.',
  },
  'EXAMPLE-NEEDS-INTERNET': {
    text: 'The agents cannot reach {host}, from where the example’s images come.',
    remedy:
      'Check the internet connection and proxy of the machines: `ssh` to an agent and try `curl https://{host}/v2/`.',
  },
  'EXAMPLE-NEEDS-AGENTS': {
    text: 'It needs {count} private {count|agent|agents}, and {have} {have|is|are} there.',
    remedy: scale,
  },
  'EXAMPLE-NEEDS-PUBLIC-AGENTS': {
    text: 'It needs {count} public {count|agent|agents}, and {have} {have|is|are} there.',
    remedy: scale,
  },
  'EXAMPLE-NEEDS-CPUS': {
    text: 'It needs {needed} CPUs on private agents, and {free} are free.',
    remedy: scale,
  },
  'EXAMPLE-NEEDS-PUBLIC-CPUS': {
    text: 'It needs {needed} CPUs on public agents, and {free} are free.',
    remedy: scale,
  },
  'EXAMPLE-NEEDS-MEMORY': {
    text: 'It needs {needed} MB of memory on private agents, and {free} MB are free.',
    remedy: scale,
  },
  'EXAMPLE-NEEDS-PUBLIC-MEMORY': {
    text: 'It needs {needed} MB of memory on public agents, and {free} MB are free.',
    remedy: scale,
  },
  'EXAMPLE-NEEDS-DISK': {
    text: 'It needs {needed} MB of disk on private agents, and {free} MB are free.',
    remedy: scale,
  },
  'EXAMPLE-NEEDS-PUBLIC-DISK': {
    text: 'It needs {needed} MB of disk on public agents, and {free} MB are free.',
    remedy: scale,
  },
  'EXAMPLE-NEEDS-PIECE': {
    text: 'No private agent has {cpus} CPUs and {memory} MB of memory left for one of its tasks.',
    remedy: scale,
  },
  'EXAMPLE-NEEDS-PUBLIC-PIECE': {
    text: 'No public agent has {cpus} CPUs and {memory} MB of memory left for one of its tasks.',
    remedy: scale,
  },
  'EXAMPLE-NAME-TAKEN': {
    text: 'Marathon has an app {app} that this example did not put there.',
    remedy: 'Remove or rename that app, then run the example again.',
  },
  'EXAMPLE-BUSY': {
    text: 'The example is being run or removed already.',
    remedy: 'Wait until that is done.',
  },
  'EXAMPLE-NOT-RUNNING': {
    text: '{title} does not run on {name}.',
    remedy: 'Run it with `examples run {name} {example}`.',
  },
  'EXAMPLE-NOTHING-TO-SEE': {
    text: '{name} is simulated: {title} runs there in name only, so there is nothing to open.',
    remedy: 'Run it on a cluster of real machines to see it.',
  },
  'EXAMPLE-NO-ADDRESS': {
    text: '{title} has no address yet.',
    remedy: 'Look again once it runs: `examples list {name}`.',
  },
  'EXAMPLE-SILENT': {
    text: '{url} does not answer.',
    remedy: 'It may still be starting. The logs of its tasks say more: look under Services.',
  },
  'EXAMPLE-PART-FAILING': {
    text: '{app} does not come up: {detail}',
    remedy:
      'Marathon goes on trying. The logs of its tasks say more: look under Services, or remove the example.',
  },
  'EXAMPLE-SLOW': {
    text: '{app} is not up after {count} {count|minute|minutes}.',
    remedy: 'Marathon goes on trying. Run the example again to go on with what is missing.',
  },
  'EXAMPLE-STAYS': {
    text: '{app} is still being removed after {count} {count|minute|minutes}.',
    remedy: 'Marathon goes on with it: look again later.',
  },

  'help.examples': { text: 'Examples to run on a cluster with one command.' },
  'help.examples.list': {
    text: 'What there is; with a cluster, what runs there and what is missing.',
  },
  'help.examples.run': { text: 'Runs an example: its parts one after another.' },
  'help.examples.run.wait': { text: 'Waits until the last part is up, too.' },
  'help.examples.open': { text: 'Where an example is seen, and whether it answers.' },
  'help.examples.remove': {
    text: 'Removes what the example put on the cluster, and nothing else.',
  },
  'cli.examples.column.example': { text: 'EXAMPLE' },
  'cli.examples.column.state': { text: 'STATE' },
  'cli.examples.column.what': { text: 'WHAT IT IS' },
  'cli.examples.column.needs': { text: 'NEEDS' },
  'cli.examples.column.where': { text: 'WHERE' },
  'cli.examples.needs': { text: '{cpus} CPUs, {memory}' },
  'cli.examples.simulated': { text: 'The cluster is simulated: apps run in name only.' },
  'cli.examples.part': { text: '{app}: {state}, {running} of {wanted}' },
  'cli.examples.done': { text: '{title} runs on {name}.' },
  'cli.examples.submitted': { text: 'All parts of {title} are with Marathon.' },
  'cli.examples.url': { text: 'Open {url}' },
  'cli.examples.inside': { text: 'Within the cluster: {address}' },
  'cli.examples.nothing': { text: 'Nothing of {title} was on {name}.' },
  'cli.examples.removed': { text: '{title} was removed from {name}: {apps}.' },
  'example.state.absent': { text: 'not there' },
  'example.state.partly': { text: 'partly there' },
  'example.state.starting': { text: 'starting' },
  'example.state.running': { text: 'running' },
  'example.state.failing': { text: 'does not come up' },
  'example.state.removing': { text: 'being removed' },
  'example.state.stopped': { text: 'suspended' },
} as const satisfies Record<string, CatalogueEntry>;
