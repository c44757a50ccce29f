import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ElectronWindow, launchElectron } from './launch.ts';

describe('the program in Electron', () => {
  let window: ElectronWindow;
  beforeEach(async () => {
    window = await launchElectron();
  });
  afterEach(() => window?.close());

  it('shows the page at its own address, without Node and without an error', async () => {
    const { page } = window;
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.getByRole('heading').first().waitFor();
    expect(page.url()).toMatch(/^app:\/\/dcos-vagrant-desktop\//);
    const seen = await page.evaluate("[typeof require, typeof process, typeof module].join(' ')");
    expect(seen).toBe('undefined undefined undefined');
    expect(errors).toEqual([]);
  });
});
