import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Home, makeHome } from '../cli/commands.ts';

let browser: Browser;
let home: Home;
let link: string;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.TEST_BROWSER ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking', '--disable-quic'],
  });
  home = await makeHome();
  const running = home.begin(['serve', '--json', '--no-open', '--yes']);
  link = String((await running.line(({ url }) => typeof url === 'string')).url);
});
afterAll(async () => {
  await browser?.close();
  await home?.remove();
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

/** A page of a browser that has never been here, and what it complains about. */
async function newPage(): Promise<{ page: Page; complaints: string[] }> {
  const page = await (await browser.newContext()).newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, complaints };
}

async function newLink(): Promise<string> {
  const { last } = await home.json(['serve', '--url']);
  return String(last.url);
}

/** The invitation of an app without clusters: the page has a snapshot. */
const invitation = (page: Page) => page.getByRole('link', { name: /new cluster|create/i }).first();

describe('a link', () => {
  it('opens the page without a complaint, takes the code out of the address and lasts over a reload', async () => {
    const { page, complaints } = await newPage();
    await page.goto(link);
    await invitation(page).waitFor();
    expect(page.url()).not.toContain('code=');
    await page.reload();
    await invitation(page).waitFor();
    expect(complaints).toEqual([]);
  });

  it('that was used opens nothing in another browser', async () => {
    const used = await newLink();
    const first = await newPage();
    await first.page.goto(used);
    await invitation(first.page).waitFor();
    const second = await newPage();
    await second.page.goto(used);
    await second.page.getByText('serve --url').waitFor();
    expect(await invitation(second.page).isVisible()).toBe(false);
  });
});

describe('a link that is too old', () => {
  it('opens nothing, and the page says why', async () => {
    const old = await newLink();
    const [pid = ''] = await readdir(join(home.folder, 'serve'));
    const folder = join(home.folder, 'serve', pid);
    const anHourAgo = new Date(Date.now() - 3_600_000);
    for (const name of await readdir(folder))
      await utimes(join(folder, name), anHourAgo, anHourAgo);
    const { page } = await newPage();
    await page.goto(old);
    await page.getByText('The link is older than 60 seconds.').waitFor();
    expect(await invitation(page).isVisible()).toBe(false);
  });
});

describe('a page of another site', () => {
  it('cannot open a socket to the engine', async () => {
    const { page } = await newPage();
    await page.route('http://other.example/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>other</title>' }),
    );
    await page.goto('http://other.example/');
    const outcome = await page.evaluate((host) => {
      const socket = new WebSocket(`ws://${host}/rpc`);
      return new Promise((resolve) => {
        socket.onopen = () => resolve('open');
        socket.onerror = () => resolve('refused');
      });
    }, new URL(link).host);
    expect(outcome).toBe('refused');
  });

  it('cannot read or frame the page', async () => {
    const { page } = await newPage();
    const { origin } = new URL(link);
    await page.route('http://other.example/', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<iframe src="${origin}/"></iframe>` }),
    );
    await page.goto('http://other.example/');
    const read = await page.evaluate(
      (url) =>
        fetch(url).then(
          () => 'read',
          () => 'refused',
        ),
      origin,
    );
    expect(read).toBe('refused');
    const frame = page.frames().find((each) => each !== page.mainFrame());
    expect(await frame?.locator('#root').count()).toBe(0);
  });
});
