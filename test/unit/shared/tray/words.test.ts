import { describe, expect, it } from 'vitest';
import { en } from '../../../../src/shared/messages/en/index.ts';
import { zh } from '../../../../src/shared/messages/zh/index.ts';
import { clusterLine, trayIcon, windowTitle } from '../../../../src/shared/tray/words.ts';
import { clusterView } from './clusters.ts';

const creating = clusterView({
  name: 'new',
  state: 'creating',
  operation: { id: '1', kind: 'deploy', step: null, progress: 0.429 },
});
const icon = (...states: ReturnType<typeof clusterView>['state'][]) =>
  trayIcon({ clusters: states.map((state) => clusterView({ state })) });

describe('the icon of the tray', () => {
  it('shows what matters most of all clusters', () => {
    expect(icon()).toBe('idle');
    expect(icon('stopped', 'unknown')).toBe('idle');
    expect(icon('stopped', 'running')).toBe('running');
    expect(icon('running', 'failed')).toBe('problem');
    expect(icon('failed', 'starting')).toBe('busy');
    expect(icon('settling')).toBe('busy');
  });
});

describe('the title of the window', () => {
  const title = (...clusters: ReturnType<typeof clusterView>[]) => windowTitle({ clusters }, en);

  it('is the name of the program while there is nothing to say', () => {
    expect(title()).toBe('DC/OS Vagrant Desktop');
  });

  it('says the state of the one cluster', () => {
    expect(title(clusterView())).toBe('demo: running – DC/OS Vagrant Desktop');
    expect(windowTitle({ clusters: [clusterView()] }, zh)).toContain('demo：运行中');
  });

  it('says which of several are worked on, or else how many run', () => {
    expect(title(clusterView(), creating)).toBe('new: being created 42 % – DC/OS Vagrant Desktop');
    expect(title(clusterView(), clusterView({ state: 'stopped' }))).toBe(
      '1 of 2 clusters running – DC/OS Vagrant Desktop',
    );
  });
});

describe('the line of a cluster', () => {
  it('does not show how far an operation came that runs no more', () => {
    const { operation } = creating;
    const interrupted = clusterView({ state: 'interrupted', ...(operation && { operation }) });
    expect(clusterLine(interrupted, en)).toBe('demo: not finished');
  });
});
