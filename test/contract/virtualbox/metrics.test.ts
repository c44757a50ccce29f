import { describe, expect, test } from 'vitest';
import { parseMetrics } from '../../../src/engine/virtualbox/metrics.ts';
import { recording, recordingNames } from './recordings.ts';

describe('measurements of machines', () => {
  // The newest values: 0.51 % in user mode and none in the kernel.
  const measured = new Map([['run-01', { cpu: 0.0051, memoryKiB: 149_272 }]]);

  test.each(['metrics-query-vm-cpu-running', 'metrics-query-vm-running'])('%s', (name) => {
    expect(parseMetrics(recording(name).stdout)).toEqual(measured);
  });

  test.each(['metrics-query-vm', 'metrics-query-host', 'metrics-setup-vm', 'metrics-collect-help'])(
    '%s tells none',
    (name) => {
      expect(parseMetrics(recording(name).stdout)).toEqual(new Map());
    },
  );

  test('no other recording looks like measurements', () => {
    const others = recordingNames().filter((name) => !name.startsWith('metrics-'));
    const found = others.filter((name) => parseMetrics(recording(name).stdout).size > 0);
    expect(found).toEqual([]);
  });
});
