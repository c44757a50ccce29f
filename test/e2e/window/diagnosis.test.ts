import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Serving, startServing } from './serving.ts';

let serving: Serving;
beforeAll(async () => {
  serving = await startServing();
  const { home } = serving;
  const args = ['--provider', 'simulated', '--speed', '1000'];
  const failing = (rule: string) => ({ DCOS_VAGRANT_SIMULATE_FAILURE: rule });
  await home.run(['up', 'known', ...args], failing('agent:a1=disk-full'));
  await home.run(['up', 'unknown', ...args], failing('agent:a1'));
  await home.run(['up', 'halted', ...args]);
  await home.run(['stop', 'halted'], failing('stop=vbox-session-locked'));
});
afterAll(() => serving?.close());

describe('someone whose cluster failed', () => {
  it('reads the known cause, what said so, and goes where it can be put right', async () => {
    const window = await serving.open();
    await window.openCluster('known');
    const cause = window.cluster('known').knownCause('failure.disk-full');
    await cause.getByText('VERR_DISK_FULL').waitFor();
    await cause.getByText(window.words.remedy('failure.disk-full')).waitFor();
    await cause.getByRole('link', { name: window.words.text('diagnosis.storage') }).click();
    await window.page
      .getByRole('heading', { level: 1, name: window.words.text('frame.storage') })
      .waitFor();
    expect(window.complaints).toEqual([]);
    await window.close();
  });

  it('reads it in Chinese, too, also where not the creation failed', async () => {
    const window = await serving.open({ locale: 'zh-CN' });
    await window.openCluster('halted');
    await window.cluster('halted').knownCause('failure.vbox-session-locked').waitFor();
    expect(window.complaints).toEqual([]);
    await window.close();
  });

  it('is told where the cause is not known, and led to the log', async () => {
    const window = await serving.open();
    const { page, words } = window;
    await window.openCluster('unknown');
    await page.getByText(words.text('diagnosis.unknown')).waitFor();
    await page.getByRole('link', { name: words.text('report-page.link') }).waitFor();
    await page.getByRole('link', { name: words.text('diagnosis.show-log') }).click();
    await window.cluster('unknown').filled('logs');
    expect(window.complaints).toEqual([]);
    await window.close();
  });
});
