import type { CatalogueEntry } from '../message.ts';

/** Apps, tasks and packages on DC/OS: the engine's and the command line's words. */
export const services = {
  'SERVICES-NO-DCOS': {
    text: '{name} has machines without DC/OS: no apps can run there.',
    remedy: 'Make a cluster with DC/OS for that.',
  },
  'SERVICES-NOT-RUNNING': {
    text: 'No master of {name} runs, so nobody can say what runs there.',
    remedy: 'Start the cluster first.',
  },
  'SERVICES-DEFINITION-NO-JSON': {
    text: 'This is not JSON: {detail}.',
    remedy: 'Correct it there.',
  },
  'SERVICES-DEFINITION-NO-OBJECT': {
    text: 'This is JSON, but not one object.',
    remedy: 'Give the definition of one app: an object with "id" and "cmd" or "container".',
  },
  'SERVICES-DEFINITION-NO-ID': {
    text: 'The definition has no "id".',
    remedy: 'Name the app: "id": "/my-app".',
  },
  'SERVICES-DEFINITION-GROUP': {
    text: 'This defines a group of apps.',
    remedy: 'Run its apps one by one.',
  },
  'REPOSITORY-INVALID': {
    text: '“{url}” cannot be a package repository.',
    remedy:
      'Give it a name and an address that begins with http:// or https:// and that the masters reach.',
  },
  'TASK-UNKNOWN': {
    text: 'Nothing is known of a task or app {task}.',
    remedy: 'Look at the list of tasks: what ended long ago is forgotten.',
  },
  'MARATHON-APP-UNKNOWN': {
    text: 'Marathon has no app {id}.',
    remedy: 'Look at the list of apps: ids begin with a slash, and are written in full.',
  },
  'MARATHON-APP-EXISTS': {
    text: 'Marathon already has an app {id}.',
    remedy: 'Give the definition another id, or destroy the app that is there.',
  },
  'MARATHON-LOCKED': {
    text: 'Marathon is still changing {id}.',
    remedy:
      'Wait until its deployment ends. Forced, this change goes first and ends that deployment.',
  },
  'MARATHON-REFUSED': {
    text: 'Marathon does not take this: {detail}.',
    remedy: 'Correct the definition of the app.',
  },
  'SANDBOX-GONE': {
    text: 'The files of task {task} are not there any more.',
    remedy:
      'Agents clear away what ended long ago; an agent that is off tells nothing. Look at a task that runs.',
  },
  'COSMOS-PACKAGE-UNKNOWN': {
    text: 'No package repository has it: {detail}',
    remedy:
      'The public repositories of DC/OS are switched off. Add the address of a repository that you run.',
  },
  'COSMOS-INSTALLED-ALREADY': {
    text: 'The package {name} is installed already.',
    remedy: 'Install it with another app id, or uninstall it first.',
  },
  'COSMOS-REPOSITORY-SILENT': {
    text: 'DC/OS cannot read a package repository: {detail}',
    remedy:
      'The public repositories of DC/OS are switched off. Remove the one that does not answer, or add the address of one that you run.',
  },
  'COSMOS-REFUSED': {
    text: 'DC/OS does not do that with packages: {detail}',
    remedy: 'Correct what is asked for.',
  },
} as const satisfies Record<string, CatalogueEntry>;
