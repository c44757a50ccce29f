import { expect, it } from 'vitest';
import { cli } from '../../../../src/shared/messages/en/cli.ts';
import { en } from '../../../../src/shared/messages/en/index.ts';
import { minidcos } from '../../../../src/shared/messages/en/minidcos.ts';
import { serve } from '../../../../src/shared/messages/en/serve.ts';
import { verbs } from '../../../../src/shared/messages/en/verbs.ts';
import type { CatalogueEntry } from '../../../../src/shared/messages/message.ts';
import { zh } from '../../../../src/shared/messages/zh/index.ts';

/** What only the command line can be asked for in vain. */
const ofTheCommandLine = new Set([
  ...Object.keys(cli),
  ...Object.keys(serve),
  ...Object.keys(minidcos),
  ...Object.keys(verbs),
  'CLUSTER-DCOS-INVALID',
  'CLUSTER-INSTALLER-NEEDED',
]);
const ownCommands =
  /`(?:up|start|stop|destroy|list|status|logs|versions|topology)\b|--(?:network|installer|config|dcos|provider|machines-only)\b|the command again/i;

it.each([
  ['English', en],
  ['Chinese', zh],
])('what the window may show, too, names no command of the command line: %s', (_, catalogue) => {
  const entries: [string, CatalogueEntry][] = Object.entries(catalogue);
  const naming = entries
    .filter(([code]) => !ofTheCommandLine.has(code))
    .filter(([, { text, remedy = '' }]) => ownCommands.test(text) || ownCommands.test(remedy));
  expect(naming).toEqual([]);
});
