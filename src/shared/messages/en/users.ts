import type { CatalogueEntry } from '../message.ts';

/** Who may log in to a cluster, and tokens for tests. */
export const users = {
  'USERS-SIMULATED': {
    text: 'Cluster "{name}" is simulated: it has no log-in and no users.',
    remedy: 'Use a cluster of real machines to try log-ins.',
  },
  'USERS-NO-DCOS': {
    text: 'Cluster "{name}" has no DC/OS, and so no users.',
    remedy: 'Make a cluster with DC/OS.',
  },
  'USERS-NOT-ANSWERING': {
    text: 'DC/OS on "{name}" does not answer, so its users cannot be asked for.',
    remedy: 'Start the cluster, and wait until it is healthy.',
  },
  'USERS-ENTERPRISE': {
    text: 'Cluster "{name}" has DC/OS Enterprise, which manages users and their rights itself.',
    remedy:
      'Log in at {url} as its superuser and go to Organization, or use `dcos security org users`.',
  },
  'USERS-SILENT': {
    text: "DC/OS's users cannot be asked for on {machine}: its log-in service does not answer there.",
    remedy:
      'Wait until the cluster is healthy; look for dcos-oauth or dcos-bouncer among its units.',
  },
  'USERS-ANSWER-UNEXPECTED': {
    text: "DC/OS's log-in service on {machine} gave no list of users.",
    remedy: 'Look at the journal of {machine}.',
  },
  'USERS-NO-SCRIPT': {
    text: 'On {machine} there is no dcos_add_user.py: this DC/OS cannot add users so.',
    remedy:
      "Log in to DC/OS's page: the first who does becomes its user and can invite others there.",
  },
  'USERS-NOT-DONE': {
    text: 'The change of users on {machine} did not work: {detail}',
    remedy: 'Look at how DC/OS is, and try again once it is well.',
  },
  'USERS-NAME-INVALID': {
    text: '"{uid}" is not an e-mail address.',
    remedy: 'Give one such as somebody@example.com. A name without @ needs a password.',
  },
  'USERS-LOCAL-NAME-INVALID': {
    text: '"{uid}" cannot be the name of a user.',
    remedy: 'Use letters, digits and . _ @ + - only, at most 96.',
  },
  'USERS-THERE-ALREADY': {
    text: 'Cluster "{name}" has the user {uid} already.',
    remedy: 'Nothing is left to do: the list of users shows all of them.',
  },
  'USERS-UNKNOWN': {
    text: 'Cluster "{name}" has no user {uid}.',
    remedy: 'Look for the name in the list of users, or add this one first.',
  },
  'USERS-NO-PASSWORDS': {
    text: 'DC/OS {dcos} on "{name}" has no users with passwords; they came with DC/OS 1.13.',
    remedy: 'Leave the password out: users of this version log in with an e-mail address.',
  },
  'USERS-NOT-ADDED': {
    text: 'DC/OS did not take the user {uid}: {detail}',
    remedy: 'Check the name; DC/OS takes only what it holds for a valid one.',
  },
  'USERS-NOT-REMOVED': {
    text: 'DC/OS kept the user {uid} (HTTP {status}).',
    remedy: "Remove it on DC/OS's own page, under Organization.",
  },
  'USERS-NO-LOGIN': {
    text: 'Cluster "{name}" asks nobody to log in, so no token is needed.',
    remedy: 'Leave the token out; the cluster answers everybody who reaches it.',
  },
  'USERS-TOKEN-PASSWORD': {
    text: 'DC/OS {dcos} gives a token for a password only, and none was given for {uid}.',
    remedy:
      'Add a user with one (`users {name} add USER --password`), then ask with `users {name} token USER --password`. Who logs in with an e-mail address gets a token in the browser: `cli login {name}`.',
  },
  'USERS-NO-SECRET': {
    text: 'On "{name}" the secret that DC/OS {dcos} signs tokens with was not found.',
    remedy: 'Log in with `cli login {name}` instead.',
  },

  'users.for-local-use': {
    text: 'For a cluster on your own computer: whoever can do this can be anybody on the cluster.',
  },
  'users.no-login': {
    text: 'Cluster "{name}" asks nobody to log in; users are of no effect there.',
  },
  'users.none': { text: 'Nobody yet. The first who logs in becomes a user.' },
  'cli.users.added': { text: '{uid} can log in to "{name}".' },
  'cli.users.removed': { text: '{uid} can no longer log in to "{name}".' },
  'cli.users.until': { text: 'The token is valid until {until}.' },
  'cli.users.user-missing': { text: '`users NAME {action}` needs the name of a user.' },
  'cli.users.password': { text: 'Password of {uid}: ' },
  'users.column.user': { text: 'User' },
  'users.column.logs-in': { text: 'Logs in' },
  'users.remote': { text: 'elsewhere, with an e-mail address' },
  'users.local': { text: 'with a password' },

  'help.users': { text: 'Who may log in to a cluster, and tokens for tests' },
  'help.users.action': { text: 'list, add USER, remove USER, or token USER' },
  'help.users.password': {
    text: 'a user with a password (DC/OS 1.13 and newer), read from standard input',
  },
} as const satisfies Record<string, CatalogueEntry>;
