import type { CatalogueEntry } from '../message.ts';

/** The window in a browser, served by `serve`. */
export const serve = {
  'SERVE-ROOT': {
    text: 'The page would work as root: whoever opens it can read every file of this computer and change or remove everybody’s machines.',
    remedy: 'Run it as your own user. Where there is none, as in a container, add --yes.',
  },
  'SERVE-NOT-RUNNING': {
    text: 'No page is being served for the data folder {path}.',
    remedy: 'Start it with `serve`.',
  },
  'SERVE-PAGE-MISSING': {
    text: 'The page is missing beside this program.',
    remedy: 'Build it with `npm run build`, or install the program again.',
  },
  'SERVE-PORT-TAKEN': {
    text: 'Port {port} of {address} is in use by another program.',
    remedy: 'Give another --port, or leave it out and a free one is taken.',
  },
  'SERVE-ADDRESS': {
    text: 'Port {port} of {address} cannot be listened on: {detail}.',
    remedy:
      'Leave --host out to serve this computer only; ports below 1024 often need an administrator.',
  },
  'SERVE-OPEN-TO-NETWORK': {
    text: 'The page can be reached from outside of this computer, at {address}. Nothing is encrypted: who reads along in that network can take it over.',
    remedy:
      'Leave --host out and come in by ssh: ssh -L {port}:127.0.0.1:{port} and the name of this computer.',
  },
  'SERVE-AS-ROOT': {
    text: 'The page works as root: whoever opens its link can read every file here and change everybody’s machines.',
    remedy: 'Keep the link to yourself, or run it as your own user.',
  },

  'serve.ready': { text: 'Open this link in a browser on this computer:\n\n  {url}\n' },
  'serve.ready.remote': { text: 'Open this link in a browser:\n\n  {url}\n' },
  'serve.once': {
    text: 'It serves once, within a minute. For another one: {command} serve --url',
  },
  'serve.once.enter': { text: 'It serves once, within a minute. Press Enter for another one.' },
  'serve.until': { text: 'Press Ctrl-C to end this; clusters go on running without it.' },
  'serve.already': { text: 'It is served already. A new link for it:\n\n  {url}\n' },
  'serve.ending.busy': {
    text: 'Still at work on {names}. It is brought to a safe end first, and can be gone on with later. Ctrl-C again leaves at once.',
  },

  'help.serve': { text: 'show the window in a browser, served from this computer' },
  'help.serve.port': { text: 'the port to listen on; a free one unless told' },
  'help.serve.host': { text: 'another address to listen on than 127.0.0.1; not encrypted' },
  'help.serve.no-open': { text: 'print the link, and open no browser' },
  'help.serve.url': { text: 'print a new link to what is served already' },
  'help.serve.yes': { text: 'serve as root, too' },
  'help.serve.port.invalid': { text: 'It must be a number from 1 to 65535.' },
} as const satisfies Record<string, CatalogueEntry>;
