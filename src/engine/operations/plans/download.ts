import { renderText, say } from '../../../shared/messages/message.ts';
import { checkedText, transferText } from '../../../shared/releases/progress-text.ts';
import type { DownloadOptions } from '../../releases/index.ts';
import type { Step, StepContext } from '../step.ts';
import { minutes, type PlanContext } from './context.ts';

/**
 * What comes from elsewhere, before anything is made: the installer of a version of the catalogue, and
 * the box's file. Both at once, and beside the network's making.
 */
export function downloadSteps(plan: PlanContext): Step[] {
  const { provider, release } = plan.cluster.spec;
  if (provider === 'simulated') return [];
  return [
    ...(release.kind === 'catalogue' ? [installerStep(plan, release.version)] : []),
    ...(provider === 'virtualbox' ? [boxFileStep(plan)] : []),
  ];
}

function installerStep({ releases }: PlanContext, version: string): Step {
  return {
    id: 'download',
    title: say('step.download', { version }),
    machines: [],
    needs: ['orphans', 'preflight'],
    weight: 60,
    timeoutMs: minutes(240),
    isDone: async (signal) => (await releases()).hasInstaller(version, signal),
    async run(context) {
      const file = await (await releases()).downloadInstaller(version, optionsOf(context));
      context.log(renderText(checkedText(file)));
    },
  };
}

function boxFileStep({ cluster, provider, releases }: PlanContext): Step {
  return {
    id: 'download:box',
    title: say('step.download.box'),
    machines: [],
    needs: ['orphans', 'preflight'],
    weight: 50,
    timeoutMs: minutes(240),
    // A box that Vagrant has was unpacked; its file is of no more use.
    isDone: async (signal) =>
      (await provider.hasBox(cluster)) || (await releases()).hasBoxFile(cluster.spec, signal),
    async run(context) {
      const file = await (await releases()).downloadBox(cluster.spec, optionsOf(context));
      if (file !== null) context.log(renderText(checkedText(file)));
    },
  };
}

/** How often the log gets a line about a download, ms: it is read afterwards. */
const logEveryMs = 10_000;

function optionsOf({ signal, progress, log }: StepContext): DownloadOptions {
  let loggedAt = performance.now();
  return {
    signal,
    onNote: (note) => log(renderText(note)),
    onProgress: (told) => {
      if (told.total !== null) progress(told.bytes / told.total);
      if (performance.now() - loggedAt < logEveryMs) return;
      loggedAt = performance.now();
      log(renderText(transferText(told)));
    },
  };
}
