import type { CatalogueEntry } from '../message.ts';

/** Agents that come and go, and machines of another size: what it means, its steps, its problems. */
export const changes = {
  'change.nothing': { text: 'Nothing changes.' },
  'change.comes.private': {
    text: '{machine} comes: a private agent with {cpus} {cpus|CPU|CPUs} and {memory} GB at {ip}.',
  },
  'change.comes.public': {
    text: '{machine} comes: a public agent with {cpus} {cpus|CPU|CPUs} and {memory} GB at {ip}.',
  },
  'change.goes': {
    text: '{machine} goes: it leaves DC/OS, and the machine is removed with everything on it.',
  },
  'change.goes.tasks': {
    text: '{machine} goes: its {count} {count|task|tasks} move to other agents where there is room, and the machine is removed with everything on it.',
  },
  'change.boot-starts': {
    text: '{machine} is started: the new agents get DC/OS from it.',
  },
  'change.size': { text: '{machine} gets {cpus} {cpus|CPU|CPUs} and {memory} GB of memory.' },
  'change.restarts.agent': {
    text: '{machine} is shut down and started again: its tasks end, and DC/OS starts them anew. The other machines go on.',
  },
  'change.restarts.master': {
    text: '{machine} is shut down and started again: the other masters go on without it meanwhile.',
  },
  'change.restarts.only-master': {
    text: '{machine} is shut down and started again: it is the only master, so DC/OS does not answer for some minutes. Tasks go on.',
  },
  'change.restarts.boot': {
    text: '{machine} is shut down and started again: DC/OS does not notice.',
  },
  'change.when-started': {
    text: '{machine} does not run: the new size holds from its next start.',
  },
  'change.container': {
    text: "A container shares this computer's processors and memory, so only what DC/OS offers on it changes; it is not restarted.",
  },
  'change.agent-restarts': {
    text: 'Where the memory that {machine} offers changes, its Mesos agent starts anew, and its tasks with it.',
  },
  'step.spec': { text: 'Writing down what the cluster shall be' },
  'step.drain': { text: 'Moving what runs on {machines} to other agents' },
  'step.undrain': { text: "Telling DC/OS that {machines}'s maintenance is over" },
  'step.leave': { text: 'Taking {machine} out of DC/OS' },
  'step.resize': { text: 'Giving {machine} {cpus} {cpus|CPU|CPUs} and {memory} GB' },
  'step.rejoin': { text: 'Waiting until {machine} is back in DC/OS' },
  'wait.tasks': { text: 'waiting for {count} {count|task|tasks} to move' },
  'wait.rejoin': { text: 'waiting for {machine} to register with the masters' },
  'wait.gone': { text: 'waiting for the masters to let go of {machine}' },
  'cannot.resize-saved': {
    text: '{machine} is saved with its memory, which another size would throw away.',
    remedy: 'Start cluster "{name}" first, then change the machine.',
  },
  'cannot.resize-between': {
    text: '{machine} cannot change its size now: it is on its way to another state, or paused.',
    remedy: 'Wait until it runs.',
  },
  'cannot.resize-absent': {
    text: '{machine} does not exist.',
    remedy:
      'Go on with the creation of cluster "{name}": that makes it in the size that it shall have.',
  },
  'SCALE-MASTERS-FIXED': {
    text: 'Masters cannot come or go once DC/OS is installed: the list of them is part of every machine.',
    remedy: 'Create a cluster with another number of masters, and move over what runs on this one.',
  },
  'SCALE-BOOT-STAYS': {
    text: '{machine} is the boot machine, from which agents get DC/OS.',
    remedy: 'Leave it; it may be stopped while nothing is installed.',
  },
  'SCALE-NO-AGENT': {
    text: 'No agent would be left, and without one DC/OS runs nothing.',
    remedy: 'Keep at least one private or public agent.',
  },
  'SCALE-NETWORK-FULL': {
    text: 'Network {network} has no free address left.',
    remedy: 'Add fewer agents.',
  },
  'DRAIN-NOT-POSSIBLE': {
    text: 'What runs on {machines} could not be moved before it goes: {detail}',
    remedy: 'DC/OS starts those tasks elsewhere once it misses them, which takes some minutes.',
  },
  'DRAIN-TASKS-LEFT': {
    text: '{count} {count|task|tasks} of {machines} found no room on other agents yet.',
    remedy: 'They start as soon as there is room: add an agent, or give one more memory.',
  },
  'AGENT-NOT-BACK': {
    text: '{machine} did not register with the masters again.',
    remedy: 'Try again; if it repeats, look at the log of its Mesos agent.',
  },
  'help.scale': { text: 'add agents to a cluster that runs, or remove some' },
  'help.scale.agents': { text: 'how many private agents it shall have' },
  'help.scale.public-agents': { text: 'how many public agents it shall have' },
  'help.scale.masters': { text: 'masters cannot come or go: says how else' },
  'help.scale.remove': { text: 'which agents go, with commas; the newest unless told' },
  'help.scale.cpus': { text: 'processors of a new agent; as the last one of its kind unless told' },
  'help.scale.memory': {
    text: 'memory of a new agent, MiB; as the last one of its kind unless told',
  },
  'help.resize': { text: 'give a machine of a cluster another size' },
  'help.resize.cpus': { text: 'its processors' },
  'help.resize.memory': { text: 'its memory, MiB' },
  'help.change.yes': { text: 'do not ask, also where machines are removed or restarted' },
  'cli.number.whole': { text: 'It is not a whole number.' },
  'cli.confirm.change': { text: 'Type {name} to go on: ' },
  'CLI-CHANGE-UNCONFIRMED': {
    text: 'This removes or restarts machines of cluster "{name}", and nobody is here who could be asked.',
    remedy: 'Add --yes if you are sure.',
  },
  'CLI-SCALE-MISSING': {
    text: 'It was not said how many agents there shall be.',
    remedy: 'Add --agents, --public-agents or --remove.',
  },
  'CLI-SIZE-MISSING': {
    text: 'It was not said which size the machine shall have.',
    remedy: 'Add --cpus or --memory.',
  },
} as const satisfies Record<string, CatalogueEntry>;
