import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { type Home, makeHome, type Running } from '../cli/commands.ts';
import { type AppWindow, appWindow } from './pages/app-window.ts';
import { wordsIn } from './pages/words.ts';

/** A program that serves its window over a data folder of its own, and a browser to look at it. */
export interface Serving {
  readonly home: Home;
  readonly running: Running;
  readonly browser: Browser;
  readonly origin: string;
  /** Opens a window in a browser of its own, in the language of its locale. */
  open(options?: BrowserContextOptions): Promise<Opened>;
  /** A link for one more window. */
  newLink(): Promise<string>;
  close(): Promise<void>;
}

export interface Opened extends AppWindow {
  /** Errors that the browser complained about so far: on its console, thrown, refused by the policy. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

const viewport = { width: 1180, height: 760 };

/** Begins to serve; in a browser of its own unless one is lent, which is then left open. */
export async function startServing(
  env: Record<string, string> = {},
  lent: Browser | null = null,
): Promise<Serving> {
  const home = await makeHome();
  const running = home.begin(['serve', '--json', '--no-open', '--yes'], env);
  const [browser, { url }] = await Promise.all([
    lent ?? launchBrowser(),
    running.line((line) => typeof line.url === 'string'),
  ]);
  const newLink = async () => String((await home.json(['serve', '--url'])).last.url);
  return {
    home,
    running,
    browser,
    origin: new URL(String(url)).origin,
    newLink,
    open: async (options = {}) => {
      const context = await browser.newContext({ viewport, locale: 'en-US', ...options });
      context.setDefaultTimeout(30_000);
      const page = await context.newPage();
      const complaints = watchComplaints(page);
      await page.goto(await newLink());
      const words = await wordsIn(options.locale?.startsWith('zh') ? 'zh' : 'en');
      return { ...appWindow(page, words), complaints, close: () => context.close() };
    },
    close: async () => {
      if (lent === null) await browser.close();
      await home.remove();
    },
  };
}

/** The browser that TEST_BROWSER names. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.TEST_BROWSER ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking', '--disable-quic'],
  });
}

function watchComplaints(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}
