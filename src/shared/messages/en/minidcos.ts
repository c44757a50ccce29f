import type { CatalogueEntry } from '../message.ts';

/** Commands in the form of minidcos. */
export const minidcos = {
  'MINIDCOS-DOCKER': {
    text: 'This program makes no clusters of Docker containers: DC/OS runs here on machines.',
    remedy: 'Say `vagrant` in the place of `{backend}`; the options of the verbs are the same.',
  },
  'MINIDCOS-AWS': {
    text: 'This program makes no clusters in a cloud.',
    remedy: 'Say `vagrant` in the place of `{backend}` for a cluster on this computer.',
  },
  'MINIDCOS-OPTION': {
    text: '{option} is not possible here: {why}',
    remedy: 'Leave {option} out. {instead}',
  },
  'MINIDCOS-VERB': {
    text: '`{verb}` is not possible here: {why}',
    remedy: '{instead}',
  },
  'MINIDCOS-VARIANT': {
    text: 'The installer {path} is one of {found}, not of {wanted} as --variant says.',
    remedy: 'Give the other installer, or leave --variant out.',
  },
  'MINIDCOS-INSTALLER': {
    text: 'There is no installer to make the cluster from.',
    remedy: 'Give the path of a dcos_generate_config.sh, or a version with --dcos VERSION.',
  },

  'minidcos.why.selinux': { text: "whether SELinux enforces is the box's own setting." },
  'minidcos.instead.selinux': { text: 'Choose a box with --topology and `up`.' },
  'minidcos.why.security': { text: 'the security mode is a key of the configuration.' },
  'minidcos.instead.security': {
    text: 'Put `security: {mode}` into the file of --extra-config.',
  },
  'minidcos.why.genconf': {
    text: 'only the configuration and the installer are brought to the boot machine.',
  },
  'minidcos.instead.genconf': {
    text: 'Files for masters can be sent afterwards with `send-file`.',
  },
  'minidcos.why.copy': {
    text: 'machines and DC/OS are made in one go, and nothing is copied in between.',
  },
  'minidcos.instead.copy': { text: 'Send the files afterwards with `send-file`.' },
  'minidcos.why.password': {
    text: 'a password on a command line can be read by everybody on the computer.',
  },
  'minidcos.instead.password': {
    text: 'Let the test read it from a file on the machine.',
  },
  'minidcos.why.superuser': { text: 'a superuser of DC/OS Enterprise is not needed to wait here.' },
  'minidcos.instead.superuser': { text: '`wait` asks what can be asked without a log-in.' },
  'minidcos.why.upgrade-config': {
    text: 'an upgrade keeps the configuration that the cluster was made with.',
  },
  'minidcos.instead.upgrade-config': {
    text: 'For another configuration make a new cluster with `rebuild`.',
  },
  'minidcos.why.transport': { text: 'machines are reached over ssh alone.' },
  'minidcos.instead.none': { text: 'Nothing else is needed.' },
  'minidcos.why.install': {
    text: 'a cluster that was made without DC/OS stays without it.',
  },
  'minidcos.instead.install': { text: 'Use `create`, which makes machines and DC/OS.' },
  'minidcos.ignored': { text: '{option} has no effect here: {why}' },
  'minidcos.why.workspace': {
    text: 'everything lies in the data folder; DCOS_VAGRANT_HOME names another.',
  },

  'help.minidcos': { text: "minidcos's verbs with its own options, for scripts that use it" },
  'help.minidcos.other': { text: 'explains what to use instead' },
  'help.minidcos.cluster-id': { text: 'name of the cluster; "default" unless told' },
  'help.minidcos.node': { text: 'a machine: address, name or reference such as master_0' },
  'help.minidcos.verbose': { text: 'no effect here' },
  'help.minidcos.create': { text: 'Make a cluster with DC/OS from an installer' },
  'help.minidcos.masters': { text: 'number of masters; 1 unless told' },
  'help.minidcos.agents': { text: 'number of private agents; 1 unless told' },
  'help.minidcos.public-agents': { text: 'number of public agents; 1 unless told' },
  'help.minidcos.extra-config': { text: 'a config.yaml to start from' },
  'help.minidcos.variant': { text: 'refuse an installer of the other variant' },
  'help.minidcos.memory': { text: "memory of each machine in MiB; the presets' sizes unless told" },
  'help.minidcos.license': { text: 'without effect for open DC/OS' },
  'help.minidcos.security': { text: 'security mode of DC/OS Enterprise; no effect for open DC/OS' },
  'help.minidcos.wait': { text: 'no effect here: DC/OS is healthy when the command ends' },
  'help.minidcos.refused': { text: 'not possible here; says why' },
  'help.minidcos.provision': { text: 'Make machines without DC/OS' },
  'help.minidcos.install': { text: 'Not possible here; says why' },
  'help.minidcos.upgrade': { text: 'Bring a cluster to the version of an installer' },
  'help.minidcos.list': { text: 'Names of the clusters, one a line' },
  'help.minidcos.destroy': { text: 'Destroy a cluster without asking' },
  'help.minidcos.destroy-list': { text: 'Destroy clusters without asking' },
  'help.minidcos.clean': { text: 'Remove what is left of clusters that are no more' },
  'help.minidcos.clean.running': { text: 'destroy all clusters, too' },
} as const satisfies Record<string, CatalogueEntry>;
