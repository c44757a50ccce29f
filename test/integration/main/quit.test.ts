import { afterEach, describe, expect, it, vi } from 'vitest';
import { cleanUp, openDesktop, type RunningDesktop } from './desktop.ts';
import { beginCluster, createCluster, stateOf } from './simulated.ts';

// Each test walks a cluster through its states.
vi.setConfig({ testTimeout: 60_000 });
afterEach(cleanUp);

const stop = 0;
const leave = 1;
const cancel = 2;

const questions = (desktop: RunningDesktop) => desktop.ask('calls', 'dialog.showMessageBox');

async function withCluster(): Promise<RunningDesktop> {
  const desktop = await openDesktop();
  await createCluster(desktop, 'demo');
  return desktop;
}

/** What a later start finds of the cluster. */
async function stateAfterwards({ home }: RunningDesktop, word: string): Promise<void> {
  await stateOf(await openDesktop({ home }), 'demo', word);
}

describe('quitting', () => {
  it('asks nothing where nothing runs', async () => {
    const desktop = await openDesktop();
    await desktop.ask('quit');
    const { code, calls } = await desktop.ended;
    expect(code).toBe(0);
    expect(calls.some(({ what }) => what === 'dialog.showMessageBox')).toBe(false);
  });

  it('stops the clusters first where the user wants that', async () => {
    const desktop = await withCluster();
    await desktop.ask('answerMessageBox', stop);
    await desktop.ask('quit');
    const { code, calls } = await desktop.ended;
    expect(code).toBe(0);
    const question = calls.find(({ what }) => what === 'dialog.showMessageBox');
    expect(question?.args[0]).toMatchObject({
      detail: expect.stringContaining('demo'),
      buttons: ['Stop and quit', 'Leave as it is and quit', 'Cancel'],
      cancelId: cancel,
    });
    await stateAfterwards(desktop, 'stopped');
  });

  it('leaves them running where the user wants that', async () => {
    const desktop = await withCluster();
    await desktop.ask('answerMessageBox', leave);
    await desktop.ask('quit');
    expect(await desktop.ended).toMatchObject({ code: 0 });
    await stateAfterwards(desktop, 'running');
  });

  it('stays, and asks again the next time', async () => {
    const desktop = await withCluster();
    await desktop.ask('answerMessageBox', cancel);
    await desktop.ask('quit');
    await expect.poll(async () => (await questions(desktop)).length).toBe(1);
    await expect.poll(() => desktop.ask('window')).toMatchObject({ visible: true });
    await desktop.ask('answerMessageBox', leave);
    await desktop.ask('quit');
    expect(await desktop.ended).toMatchObject({ code: 0 });
  });

  it('does not ask twice: a second wish ends the program', async () => {
    const desktop = await withCluster();
    await desktop.ask('quit');
    await expect.poll(async () => (await questions(desktop)).length).toBe(1);
    await desktop.ask('quit');
    expect(await desktop.ended).toMatchObject({ code: 0 });
    await stateAfterwards(desktop, 'running');
  });

  it('interrupts what it is doing itself, so that it can be gone on with', async () => {
    const desktop = await openDesktop();
    await beginCluster(desktop, 'demo', 2);
    await desktop.ask('answerMessageBox', leave);
    await desktop.ask('quit');
    const { code, calls } = await desktop.ended;
    expect(code).toBe(0);
    const question = calls.find(({ what }) => what === 'dialog.showMessageBox');
    expect(JSON.stringify(question?.args)).toContain('Still at work: demo');
    await stateAfterwards(desktop, 'not finished');
  });

  it.each([
    ['stop', 'stopped'],
    ['leave', 'running'],
  ])('asks nothing where the user has settled it: %s', async (whenLeaving, afterwards) => {
    const desktop = await withCluster();
    await desktop.ask('rpc', 'shell.setPreferences', { whenLeaving });
    await desktop.ask('quit');
    const { code, calls } = await desktop.ended;
    expect(code).toBe(0);
    expect(calls.some(({ what }) => what === 'dialog.showMessageBox')).toBe(false);
    await stateAfterwards(desktop, afterwards);
  });

  it('is what closing the window means where the program is not to keep running', async () => {
    const desktop = await withCluster();
    await desktop.ask('rpc', 'shell.setPreferences', { closeToTray: false });
    await desktop.ask('answerMessageBox', cancel);
    await desktop.ask('closeWindow');
    await expect.poll(async () => (await questions(desktop)).length).toBe(1);
    // The window is still there, because the answer was no.
    expect(await desktop.ask('window')).toMatchObject({ visible: true });
  });
});

describe('the end of the session', () => {
  it('is not held up on Linux and macOS', async () => {
    const desktop = await withCluster();
    await desktop.ask('emit', 'powerMonitor', 'shutdown', {});
    const { code, calls } = await desktop.ended;
    expect(code).toBe(0);
    expect(calls.some(({ what }) => what === 'dialog.showMessageBox')).toBe(false);
  });

  it('is held up on Linux and macOS to stop the clusters, where the user wants that', async () => {
    const desktop = await withCluster();
    await desktop.ask('rpc', 'shell.setPreferences', { whenLeaving: 'stop' });
    await desktop.ask('emit', 'powerMonitor', 'shutdown', {});
    expect(await desktop.ended).toMatchObject({ code: 0 });
    await stateAfterwards(desktop, 'stopped');
  });

  it('is not held up on Windows', async () => {
    const desktop = await withCluster();
    await desktop.ask('emit', 'window', 'session-end', { reasons: ['shutdown'] });
    const { code, calls } = await desktop.ended;
    expect(code).toBe(0);
    expect(calls.some(({ what }) => what === 'dialog.showMessageBox')).toBe(false);
  });

  it.each([
    ['stop', 'shutdown', true, 'stopped'],
    ['stop', 'critical', false, 'running'],
    ['leave', 'shutdown', false, 'running'],
  ] as const)(
    'on Windows, with %s settled and %s: held up %s',
    async (whenLeaving, reason, held, afterwards) => {
      const desktop = await withCluster();
      await desktop.ask('rpc', 'shell.setPreferences', { whenLeaving });
      const asked = { reasons: [reason] };
      const answer = await desktop.ask('emit', 'window', 'query-session-end', asked);
      expect(answer).toEqual({ refused: held });
      // Windows goes on as soon as nobody holds it up.
      if (!held) await desktop.ask('emit', 'window', 'session-end', asked);
      expect(await desktop.ended).toMatchObject({ code: 0 });
      await stateAfterwards(desktop, afterwards);
    },
  );

  it('is not held up where it comes as a signal', async () => {
    const desktop = await withCluster();
    desktop.signal('SIGTERM');
    const { code, calls } = await desktop.ended;
    expect(code).toBe(0);
    expect(calls.some(({ what }) => what === 'dialog.showMessageBox')).toBe(false);
  });
});
