import { renderText } from '../../../shared/messages/message.ts';
import { ProblemError } from '../../../shared/problem.ts';
import type { StepContext } from '../../operations/step.ts';
import { waitWithPicture } from '../../pictures/boot-picture.ts';
import { waitForSsh } from '../../ssh/index.ts';
import type { Site } from '../site.ts';

/** How long a machine that was started may take until it can be logged in to, ms. */
export const CONNECT_MS = 600_000;

/**
 * Waits until the machine can be logged in to; its connection is the one of the steps from then on. Of a
 * machine that does not answer a picture of its screen is kept, where it has one.
 */
export async function untilReached(
  { cluster, provider, connections }: Site,
  machine: string,
  context: StepContext,
): Promise<void> {
  const target = await provider.ssh(cluster, machine);
  const connection = await waitWithPicture({
    machine,
    context,
    take: async (file, signal) =>
      (await provider.picture?.(cluster, machine, file, signal)) ?? false,
    wait: () =>
      waitForSsh(target, {
        signal: context.signal,
        timeoutMs: CONNECT_MS,
        attempt: connections.connect,
        onWait: (why) => context.log(renderText(why), machine),
      }),
  });
  connections.adopt(cluster, machine, connection);
}

/** What asking says; null where the machine does not answer yet. */
export async function orNotYet<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof ProblemError && notYet.includes(error.problem.code)) return null;
    throw error;
  }
}

const notYet: readonly string[] = ['SSH-UNREACHABLE', 'SSH-REFUSED', 'SSH-CONNECTION-LOST'];
