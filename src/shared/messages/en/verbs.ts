import type { CatalogueEntry } from '../message.ts';

/** Commands on machines, files to them, and waiting for a cluster. */
export const verbs = {
  'CLI-NODE-UNKNOWN': {
    text: 'Cluster "{name}" has no machine "{node}".',
    remedy: 'Name one of {machines}; its address, `master_0` and the like do, too.',
  },
  'CLI-NODE-NONE': {
    text: 'Cluster "{name}" has no machine of the role {role}.',
    remedy: 'See its machines with `status {name}`.',
  },
  'CLI-ENV-INVALID': {
    text: '"{given}" is no variable: KEY=VALUE is expected.',
    remedy: 'Give it as --env KEY=VALUE; the key has letters, digits and _ only.',
  },
  'CLI-RUN-NOTHING': {
    text: 'There is no command to run.',
    remedy: 'Give it after `--`, as in `run {name} -- uptime`. For a shell there is `ssh`.',
  },
  'FILES-SIMULATED': {
    text: 'The machines of cluster "{name}" are simulated: no files and no commands get into them.',
    remedy: 'Use a cluster of real machines, made with --provider virtualbox or lxc.',
  },
  'FILES-NOT-A-FILE': {
    text: '{path} is not a file that can be sent.',
    remedy: 'Give the path of a file; a folder is sent with `sync NAME FOLDER --to PATH`.',
  },
  'FILES-NOT-A-FOLDER': {
    text: '{path} is not a folder.',
    remedy: 'Give the path of a folder on this computer.',
  },
  'FILES-THERE-ALREADY': {
    text: 'On machine {machine} there is a file at {path} already; it was not changed.',
    remedy: 'Add --overwrite to replace it, or choose another path.',
  },
  'FILES-NOT-A-PLACE': {
    text: 'On machine {machine} {path} is neither a file nor a folder, or not the one that is needed.',
    remedy: 'Choose another path.',
  },
  'SYNC-DESTINATION': {
    text: '{path} cannot be the destination of a folder.',
    remedy:
      'Give an absolute path such as /opt/app; with --delete one that is not right below the root.',
  },
  'SYNC-NOT-A-CHECKOUT': {
    text: 'This is no checkout of DC/OS: {path} is not there.',
    remedy: 'Give the folder of a clone of dcos/dcos, or add --to PATH to send any other folder.',
  },
  'SYNC-NO-DCOS': {
    text: 'On machine {machine} the python of DC/OS was not found.',
    remedy: 'Install DC/OS on the cluster first; see how far it is with `health`.',
  },
  'WAIT-TIMEOUT': {
    text: 'Cluster "{name}" did not become healthy within {minutes} {minutes|minute|minutes}. Still waited for: {waiting}',
    remedy: 'See `health {name}` and `logs {name}`, or wait longer with --timeout SECONDS.',
  },
  'WEB-NO-DCOS': {
    text: 'Cluster "{name}" has no DC/OS, and so no page to open.',
    remedy: 'Make a cluster with DC/OS: `up NAME --dcos VERSION`.',
  },
  'WEB-NOT-SERVED': {
    text: 'The page of a simulated cluster is there only while a command serves it.',
    remedy: 'Run `up {name} --wait` and open the address that it prints.',
  },
  'DOWNLOAD-VERSION-UNKNOWN': {
    text: 'There is no installer "{version}" to download.',
    remedy:
      'Give `stable`, a version as 2.2.1 or stable/1.13, or an address of http or https. Builds under testing/ are not published any more.',
  },
  'DOWNLOAD-THERE-ALREADY': {
    text: 'At {path} there is another file already; it was not changed.',
    remedy: 'Choose another path with --download-path, or add --overwrite.',
  },
  'TOPOLOGY-MASTER-COUNT': {
    text: 'DC/OS runs with {known} masters, not with {masters}.',
    remedy: 'Give one of these numbers with --masters.',
  },
  'TOPOLOGY-AGENTS': {
    text: '{count} agents are too many or too few: 0 to {most} can be.',
    remedy: 'Give smaller numbers with --agents and --public-agents, none below 0.',
  },
  'wait.healthy': { text: 'waiting for DC/OS to be well' },
  'wait.node': { text: 'waiting for {machine} to be well' },

  'cli.send.done': { text: '{machine}: {path}' },
  'cli.sync.done': {
    text: 'Sent {files} {files|file|files} to {path} on {machines}.',
  },
  'cli.sync.checkout': { text: 'Sent the tests and the bootstrap code of {path} to {machines}.' },
  'cli.wait.for': { text: '{waiting}…' },
  'cli.wait.done': { text: 'Cluster "{name}" is healthy.' },
  'cli.web.silent': { text: 'DC/OS does not answer there yet; `wait {name}` waits for it.' },
  'cli.download.copied': { text: 'The installer is at {path}.' },

  'help.run': {
    text: 'Run a command on machines of a cluster; on the first master unless told',
  },
  'help.nodes.machine': {
    text: 'a machine: its name, address or reference such as master_0; may be given several times',
  },
  'help.nodes.role': { text: 'all machines of a role' },
  'help.nodes.all': { text: 'all machines but the boot machine' },
  'help.run.env': { text: 'set a variable for the command; may be given several times' },
  'help.run.test-env': {
    text: "run it where DC/OS's integration tests are, with the variables that they need",
  },
  'help.run.sync-dir': {
    text: 'send this DC/OS checkout to the masters first; may be given several times',
  },
  'help.send-file': { text: 'Copy a file onto machines; onto the first master unless told' },
  'help.send-file.overwrite': { text: 'replace a file that is there' },
  'help.sync': {
    text: 'Send a DC/OS checkout to the masters, or with --to any folder to machines',
  },
  'help.sync.to': { text: 'absolute path on the machines that takes the files of the folder' },
  'help.sync.delete': { text: 'also remove there what is not in the folder' },
  'help.inspect': { text: 'Everything about a cluster as JSON, in the form of minidcos and ours' },
  'help.wait': { text: 'Wait until DC/OS is healthy' },
  'help.wait.skip-http': {
    text: 'ask the machines over ssh, where this computer does not reach their web addresses',
  },
  'help.wait.timeout': { text: 'give up after so many seconds; 3600 unless told' },
  'help.web': { text: "Open DC/OS's page in a browser, or print its address" },
  'help.download-installer': { text: 'Download an installer of open DC/OS to a file' },
  'help.download-installer.version': {
    text: 'stable, a version, stable/VERSION, or an address; stable unless told',
  },
  'help.download-installer.path': {
    text: 'the file to make; ./dcos_generate_config.sh unless told',
  },
} as const satisfies Record<string, CatalogueEntry>;
