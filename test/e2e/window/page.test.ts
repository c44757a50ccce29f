import { resolve } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');

describe('the built page', () => {
  let server: PreviewServer;
  let browser: Browser;

  beforeAll(async () => {
    server = await preview({
      root,
      configFile: false,
      logLevel: 'error',
      build: { outDir: 'out/renderer' },
      preview: { port: 0, host: '127.0.0.1' },
    });
    browser = await chromium.launch({
      executablePath: process.env.TEST_BROWSER ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-background-networking', '--disable-quic'],
    });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('opens without an error and says how to make a cluster', async () => {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(server.resolvedUrls?.local[0] ?? '');
    await page.getByRole('heading', { name: 'DC/OS Vagrant Desktop' }).waitFor();
    expect(await page.getByText('npm run cli -- up demo').isVisible()).toBe(true);
    expect(errors).toEqual([]);
  });
});
