import type { ServeOptions } from '../../../../src/cli/serve/serve.ts';

/** What `serve` is asked where nothing is asked in particular. */
export const options: ServeOptions = {
  command: 'dcos-vagrant-desktop',
  version: '1.0.0',
  port: null,
  address: null,
  open: false,
  linkOnly: false,
  yes: false,
  root: false,
};
