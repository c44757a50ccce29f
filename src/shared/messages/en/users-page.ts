import type { CatalogueEntry } from '../message.ts';

/** Who may log in, on the page of a cluster. */
export const usersPage = {
  'users-page.title': { text: 'Users' },
  'users-page.simulated': {
    text: 'A simulated cluster has no log-in and no users. Clusters of real machines do.',
  },
  'users-page.not-running': {
    text: 'Users can be seen and changed while the cluster runs with DC/OS.',
  },
  'users-page.again': { text: 'Look again' },
  'users-page.actions': { text: 'Actions' },
  'users-page.remove': { text: 'Remove' },
  'users-page.remove.confirm': { text: '{uid} can then no longer log in to "{name}".' },
  'users-page.add': { text: 'Add user' },
  'users-page.email': { text: 'E-mail address of the new user' },
  'users-page.name': { text: 'Name of the new user' },
  'users-page.password': { text: 'Password of the new user' },
  'users-page.local': { text: 'With a password, instead of a log-in elsewhere' },
  'users-page.token': { text: 'For a token to test with, valid for 5 days' },
  'users-page.token.password': { text: 'For a token to test with; asks for the password' },
} as const satisfies Record<string, CatalogueEntry>;
