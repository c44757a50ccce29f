import { type Message, say } from '../../../shared/messages/message.ts';
import { gigabytes } from '../../../shared/topology/fit.ts';
import { type Check, type Finding, fail, pass, unknown, warn } from '../check.ts';
import { ofRealMachines } from '../where.ts';

/** Below this much to spare it is worth a word, MiB. */
const spareMiB = 10_240;

/** A folder that machines take room in. */
export interface DiskUse {
  readonly folder: string;
  /** MiB that it will take there. */
  readonly neededMiB: number;
}

/** The volume that a folder lies on, as far as it can be told. */
export interface Volume {
  /** The same for folders of one volume. */
  readonly id: string;
  readonly freeMiB: number;
}

export interface DiskBudgetOptions {
  uses(signal: AbortSignal): Promise<readonly DiskUse[]>;
  volumeOf(folder: string): Promise<Volume | null>;
}

/**
 * Room for the cluster, volume by volume: the data folder, VirtualBox's machines and Vagrant's boxes may
 * each lie elsewhere. The worst volume speaks for all. An estimate, so it never stops anybody.
 */
export function diskCheck({ uses, volumeOf }: DiskBudgetOptions): Check {
  return {
    id: 'disk-budget',
    title: say('check.disk.title'),
    level: 'warn',
    preflight: true,
    applicable: ofRealMachines,
    run: async (signal) => {
      const together = await byVolume(await uses(signal), volumeOf);
      const findings = together.map(judge);
      const rank = { fail: 0, warn: 1, unknown: 2, pass: 3 } as const;
      const [worst] = findings.sort((a, b) => rank[a.status] - rank[b.status]);
      const evidence = together.flatMap(({ folders, freeMiB }) => [
        ...folders,
        ...(freeMiB === null ? [] : [`${freeMiB} MiB`]),
      ]);
      return { ...(worst ?? unknown(say('check.disk.unknown', { folder: '' }))), evidence };
    },
  };
}

interface Needs {
  readonly folders: readonly string[];
  readonly neededMiB: number;
  readonly freeMiB: number | null;
}

async function byVolume(
  uses: readonly DiskUse[],
  volumeOf: DiskBudgetOptions['volumeOf'],
): Promise<Needs[]> {
  const volumes = new Map<string, Needs>();
  for (const { folder, neededMiB } of uses) {
    const volume = await volumeOf(folder);
    const id = volume?.id ?? folder;
    const before = volumes.get(id);
    volumes.set(id, {
      folders: [...(before?.folders ?? []), folder],
      neededMiB: (before?.neededMiB ?? 0) + neededMiB,
      freeMiB: volume?.freeMiB ?? null,
    });
  }
  return [...volumes.values()];
}

function judge({ folders: [folder = ''], neededMiB, freeMiB }: Needs): Finding {
  if (freeMiB === null) return unknown(say('check.disk.unknown', { folder }));
  const params = { free: gigabytes(freeMiB), needed: gigabytes(neededMiB), folder };
  const fixes: Message[] = [say('check.disk.fix')];
  if (freeMiB < neededMiB) return fail(say('check.disk.full', params), fixes);
  if (freeMiB < neededMiB + spareMiB) return warn(say('check.disk.tight', params), fixes);
  return pass(say('check.disk.enough', params));
}
