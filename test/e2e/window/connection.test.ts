import type { Page, WebSocketRoute } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Serving, startServing } from './serving.ts';

let serving: Serving;
beforeAll(async () => {
  serving = await startServing();
});
afterAll(() => serving?.close());

describe('a window whose program ends', () => {
  it('says so, and says what it needs once another program answers at its address', async () => {
    const { page, words, welcome } = await serving.open();
    await welcome.shown();
    serving.running.child.kill('SIGKILL');
    await serving.running.ended;
    await page.getByRole('heading', { name: words.text('connection.lost') }).waitFor();
    await page.getByText(words.text('connection.lost.why')).waitFor();

    const { port } = new URL(serving.origin);
    const again = serving.home.begin(['serve', '--json', '--no-open', '--yes', '--port', port]);
    await again.line(({ url }) => typeof url === 'string');
    await page.getByRole('heading', { name: words.text('connection.refused') }).waitFor();
    await page.getByText(words.text('connection.refused.session-unknown')).waitFor();
    await page.getByText('serve --url').waitFor();

    await page.goto(await serving.newLink());
    await welcome.shown();
  });

  it('goes on where it was when only the way to it was interrupted', async () => {
    const { page, words, wizard, welcome } = await serving.open();
    const way = await interruptible(page);
    await welcome.shown();
    await welcome.tryWithoutMachines();
    await wizard.on('topology');
    await wizard.preset('1m-3a-1p').click();
    await way.interrupt();
    await page.getByRole('heading', { name: words.text('connection.lost') }).waitFor();
    way.mend();
    await wizard.on('topology');
    expect(await wizard.preset('1m-3a-1p').isChecked()).toBe(true);
  });
});

/** Loads the page again, over a connection that can be cut and mended. */
async function interruptible(page: Page) {
  let open = true;
  let sockets: WebSocketRoute[] = [];
  await page.routeWebSocket(/\/rpc$/, (socket) => {
    if (!open) return void socket.close();
    socket.connectToServer();
    sockets.push(socket);
  });
  await page.reload();
  return {
    interrupt: async () => {
      open = false;
      const cut = sockets;
      sockets = [];
      await Promise.all(cut.map((socket) => socket.close()));
    },
    mend: () => {
      open = true;
    },
  };
}
