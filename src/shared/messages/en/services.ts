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
    remedy: 'Name the app, as /my-app.',
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
  'SERVICES-FILE-UNREADABLE': {
    text: '{file} cannot be read: {detail}.',
    remedy: 'Name a file that is there.',
  },
  'SERVICES-COUNT-INVALID': {
    text: 'The number of instances is a whole number from 0 to {most}.',
    remedy: '0 suspends an app.',
  },

  'help.services': { text: 'Apps, tasks and packages on a cluster’s DC/OS.' },
  'help.services.list': { text: 'Apps of Marathon, and the tasks on the agents.' },
  'help.services.show': { text: 'All about one app.' },
  'help.services.run': { text: 'Start an app from a file with its definition in JSON.' },
  'help.services.scale': { text: 'Change how many instances of an app there are.' },
  'help.services.restart': { text: 'Replace the tasks of an app by new ones.' },
  'help.services.suspend': { text: 'End the tasks of an app, and keep its definition.' },
  'help.services.destroy': { text: 'End the tasks of an app, and forget it.' },
  'help.services.logs': { text: 'What a task wrote: the task itself, or the one of an app.' },
  'help.services.packages': { text: 'Packages of the cluster’s repositories.' },
  'help.services.installed': { text: 'Packages that are installed.' },
  'help.services.install': { text: 'Install a package.' },
  'help.services.uninstall': { text: 'Uninstall a package.' },
  'help.services.repositories': { text: 'Where the cluster takes packages from.' },
  'help.services.force': { text: 'Also where a deployment holds the app: that one is ended.' },
  'help.services.yes': { text: 'Do not ask whether this is meant.' },
  'help.services.stderr': { text: 'What it wrote to its standard error.' },
  'help.services.options': { text: 'A file with the package’s options in JSON.' },
  'help.services.uninstall.app': { text: 'Only this one of its apps.' },
  'help.services.repositories.add': { text: 'Add a repository that the masters reach.' },
  'help.services.repositories.remove': { text: 'Remove the repository of that name.' },
  'cli.services.begun': { text: 'Marathon starts {app}.' },
  'cli.services.scaled': {
    text: '{app} gets {count} {count|instance|instances}.',
  },
  'cli.services.restarted': { text: 'Marathon restarts {app}.' },
  'cli.services.suspended': { text: '{app} is being suspended.' },
  'cli.services.destroyed': { text: '{app} is being destroyed.' },
  'cli.services.confirm': {
    text: 'This ends {app} on {name} and forgets its definition. Type {app} to go on: ',
  },
  'cli.services.deployment': { text: 'Under way: {actions} of {apps}, step {step} of {steps}' },
  'cli.services.login': {
    text: 'DC/OS on {name} tells this only to those who are logged in. Log in with `cli login {name}`, then look again.',
  },
  'cli.services.packages.none': {
    text: 'No repository of the cluster has such a package. The public repositories of DC/OS are switched off; add one that you run with `services repositories NAME --add local=URL`.',
  },
  'cli.services.installed.none': { text: 'No package is installed.' },
  'cli.services.repositories.none': {
    text: 'The cluster takes packages from nowhere. The public repositories of DC/OS are switched off; add one that you run with --add local=URL.',
  },
  'cli.services.column.what': { text: 'WHAT' },
  'cli.services.column.task': { text: 'TASK' },
  'cli.services.column.package': { text: 'PACKAGE' },
  'cli.services.column.version': { text: 'VERSION' },
  'cli.services.column.app': { text: 'APP' },
  'cli.services.column.repository': { text: 'REPOSITORY' },
  'cli.services.column.address': { text: 'ADDRESS' },
} as const satisfies Record<string, CatalogueEntry>;
