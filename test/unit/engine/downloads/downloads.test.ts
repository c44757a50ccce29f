import { describe, expect, it, vi } from 'vitest';
import { createDownloads } from '../../../../src/engine/downloads/index.ts';
import type { DownloadedFile, DownloadOptions } from '../../../../src/engine/releases/index.ts';
import { ProblemError, problem, refuse } from '../../../../src/shared/problem.ts';

const what = { kind: 'installer', version: '2.2.1' } as const;
const file: DownloadedFile = {
  path: '/installers/2.2.1',
  bytes: 800,
  algorithm: 'sha256',
  hash: 'ab',
  verified: false,
};

/** A registry whose downloads end when the test says so. */
function world() {
  const calls: Array<{ options: DownloadOptions; end: PromiseWithResolvers<DownloadedFile> }> = [];
  const downloads = createDownloads({
    check: async ({ version }) => {
      if (version === '9.9.9') refuse('RELEASE-UNKNOWN', { version, latest: '2.2.1' });
    },
    download: (_what, options) => {
      const end = Promise.withResolvers<DownloadedFile>();
      options.signal?.addEventListener('abort', () => end.reject(options.signal?.reason));
      calls.push({ options, end });
      return end.promise;
    },
  });
  const state = () => downloads.list()[0]?.state;
  return { downloads, calls, state };
}

describe('a download in the background', () => {
  it('tells how far it is, and then that it is done', async () => {
    const { downloads, calls } = world();
    const changed = vi.fn();
    const stop = downloads.onChange(changed);
    await downloads.start(what);
    expect(downloads.list()).toMatchObject([{ id: 'installer 2.2.1', state: 'running', bytes: 0 }]);
    const progress = { bytes: 200, total: 800, bytesPerSecond: 100, remainingMs: 6000 };
    calls[0]?.options.onProgress?.(progress);
    expect(downloads.list()).toMatchObject([{ state: 'running', ...progress }]);
    calls[0]?.end.resolve(file);
    await vi.waitFor(() =>
      expect(downloads.list()).toMatchObject([{ state: 'done', bytes: 800, total: 800 }]),
    );
    expect(changed).toHaveBeenCalledTimes(3);
    stop();
    await downloads.start(what);
    expect(changed).toHaveBeenCalledTimes(3);
    await downloads.close();
  });

  it('is one, however often it is asked for while it runs', async () => {
    const { downloads, calls } = world();
    await Promise.all([downloads.start(what), downloads.start(what)]);
    await downloads.start({ kind: 'box', version: '2.2.1' });
    expect(calls).toHaveLength(2);
    expect(downloads.list().map(({ id }) => id)).toEqual(['installer 2.2.1', 'box 2.2.1']);
    await downloads.close();
  });

  it('keeps the problem of its failure until it is started again', async () => {
    const { downloads, calls, state } = world();
    await downloads.start(what);
    calls[0]?.end.reject(new ProblemError(problem('STORAGE-FULL', { path: '/' })));
    await vi.waitFor(() => expect(state()).toBe('failed'));
    expect(downloads.list()[0]?.problem).toMatchObject({ code: 'STORAGE-FULL' });
    await downloads.start(what);
    expect(downloads.list()).toMatchObject([{ state: 'running', problem: null }]);
    await downloads.close();
  });

  it('is cancelled by the user, and by the end of the program', async () => {
    const { downloads, state } = world();
    expect(downloads.cancel(what)).toBe(false);
    await downloads.start(what);
    expect(downloads.cancel(what)).toBe(true);
    await vi.waitFor(() => expect(state()).toBe('cancelled'));
    await downloads.start(what);
    await downloads.close();
    expect(state()).toBe('cancelled');
  });

  it('does not begin for a version that does not exist', async () => {
    const { downloads, calls } = world();
    await expect(downloads.start({ kind: 'installer', version: '9.9.9' })).rejects.toMatchObject({
      problem: { code: 'RELEASE-UNKNOWN' },
    });
    expect([downloads.list(), calls]).toEqual([[], []]);
  });
});
