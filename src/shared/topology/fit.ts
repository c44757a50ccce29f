import type { Totals } from '../cluster/totals.ts';
import { type Message, say } from '../messages/message.ts';

/** What a computer has. */
export interface Host {
  readonly memoryMiB: number;
  /** Memory that could be taken now, caches included. */
  readonly freeMemoryMiB: number;
  /** Logical processors. */
  readonly cpus: number;
}

export interface Fit {
  readonly verdict: 'fits' | 'tight' | 'too-big';
  /** What is left of the whole memory, MiB; negative where it is too big. */
  readonly leftMiB: number;
  readonly messages: readonly Message[];
}

/** What the host's own system needs to go on working, MiB. */
export const HOST_NEEDS_MIB = 1024;

/** From here on virtual processors wait for each other noticeably. */
export const CPUS_PER_HOST_CPU = 3;

/**
 * Whether machines of these totals run on the host. Memory decides: processors are shared, so too
 * many of them make the cluster slow, not impossible.
 */
export function fitOn(host: Host, totals: Totals): Fit {
  const leftMiB = host.memoryMiB - totals.memoryMiB;
  const sizes = {
    needed: gigabytes(totals.memoryMiB),
    free: gigabytes(host.freeMemoryMiB),
    memory: gigabytes(host.memoryMiB),
    left: gigabytes(leftMiB),
  };
  if (leftMiB < HOST_NEEDS_MIB) {
    return { verdict: 'too-big', leftMiB, messages: [say('fit.too-big', sizes)] };
  }
  const messages: Message[] = [];
  if (totals.memoryMiB > host.freeMemoryMiB) messages.push(say('fit.tight', sizes));
  if (totals.cpus > host.cpus * CPUS_PER_HOST_CPU) {
    messages.push(say('fit.cpus-tight', { cpus: totals.cpus, hostCpus: host.cpus }));
  }
  if (messages.length > 0) return { verdict: 'tight', leftMiB, messages };
  return { verdict: 'fits', leftMiB, messages: [say('fit.fits', sizes)] };
}

/** MiB as the GB of the user interface, one decimal. */
export function gigabytes(mebibytes: number): string {
  return (mebibytes / 1024).toFixed(1);
}
