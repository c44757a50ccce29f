import type { CatalogueEntry } from '../message.ts';

/** A cluster as a configuration for Terraform. */
export const terraform = {
  'TERRAFORM-NO-DCOS': {
    text: 'Cluster "{name}" is machines without DC/OS; the modules for clouds only install DC/OS.',
    remedy: 'Export a cluster that has a DC/OS version.',
  },
  'help.export.terraform': {
    text: 'write a Terraform configuration on the official DC/OS module for this cloud instead',
  },
  'export.for': { text: 'For' },
  'export.for.vagrant': { text: 'Vagrant and dcos-vagrant' },
  'export.for.aws': { text: 'Terraform, Amazon Web Services' },
  'export.for.gcp': { text: 'Terraform, Google Cloud' },
  'export.for.azurerm': { text: 'Terraform, Microsoft Azure' },
  'export.terraform.about': {
    text: 'An empty folder. It gets main.tf for the official DC/OS module, and a README that says how to go on.',
  },
  'terraform.note.size': {
    text: 'Each {type} machine becomes a {size}: {cpus} {cpus|CPU|CPUs} and {memory} GB of memory.',
  },
  'terraform.note.uneven': {
    text: 'The {type} machines have different sizes here; the module has one for all of them, so all get the largest.',
  },
  'terraform.note.too-large': {
    text: 'No size that is known here is as large as the {type} machines: {size} is the largest.',
  },
  'terraform.note.names': {
    text: 'Names of machines, other host names, the domain {domain} and the network {network} stay here; the cloud gives its own.',
  },
  'terraform.note.login': {
    text: 'There everybody has to log in, although here nobody has to: the internet can reach it.',
  },
  'terraform.note.version': {
    text: 'The DC/OS version of the installer is not known: dcos_version is left to the module.',
  },
  'terraform.note.installer': {
    text: 'The installer of your own is not used there: the module downloads the version from its own source.',
  },
  'terraform.note.template': {
    text: 'The configuration template is not carried over: put what you need of it into dcos_config.',
  },
  'terraform.note.resolvers': {
    text: 'The DNS servers are not carried over: those of a cloud are other ones.',
  },
  'terraform.note.kept': { text: 'The memory that agents keep back here is offered there.' },
  'terraform.note.registry': { text: 'The private Docker registry is not set up there.' },
  'terraform.note.java': { text: 'Java is not put on the agents there.' },
  'terraform.note.mount': { text: 'The folder of this computer is not there.' },
} as const satisfies Record<string, CatalogueEntry>;
