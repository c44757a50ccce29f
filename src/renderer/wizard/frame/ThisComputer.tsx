import { Group, Text, Title } from '@mantine/core';
import { diskNeed } from '../../../shared/topology/disk.ts';
import { CPUS_PER_HOST_CPU, fitOn, gigabytes } from '../../../shared/topology/fit.ts';
import { Meter } from '../../elements/Meter.tsx';
import { type Meaning, meaningClass, StateMark } from '../../elements/StateMark.tsx';
import { useWords } from '../../words/context.tsx';
import { type Facts, takesMemory } from '../draft/facts.ts';
import { NetworkPicture } from '../topology/NetworkPicture.tsx';
import { Downloads } from '../version/Downloads.tsx';
import classes from '../wizard.module.css';

/** The right column: what the choice costs this computer. */
export function ThisComputer({ facts }: { facts: Facts }) {
  const { text } = useWords();
  const { page } = facts.draft;
  return (
    <aside className={classes.aside} aria-label={text('wizard.host')}>
      <div className={classes.card}>
        <Title order={3}>{text('wizard.host')}</Title>
        {page === 'computer' ? <Has facts={facts} /> : <Costs facts={facts} />}
      </div>
      {page === 'topology' && facts.machines !== null && facts.machines.length > 0 && (
        <div className={classes.card}>
          <NetworkPicture machines={facts.machines} network={facts.network} />
        </div>
      )}
      <Downloads facts={facts} />
    </aside>
  );
}

/** Memory, processors and disk of this computer, before anything is chosen. */
function Has({ facts: { host } }: { facts: Facts }) {
  const { text } = useWords();
  const used = host.memoryMiB - host.freeMemoryMiB;
  const disk = host.diskMiB;
  const free = host.freeDiskMiB;
  return (
    <>
      <Meter
        label={text('wizard.host.memory')}
        value={text('wizard.host.free-of', {
          free: gigabytes(host.freeMemoryMiB),
          all: gigabytes(host.memoryMiB),
        })}
        fraction={used / host.memoryMiB}
      />
      {free !== null && disk !== null && (
        <Meter
          label={text('wizard.host.disk')}
          value={text('wizard.host.free-of', { free: gigabytes(free), all: gigabytes(disk) })}
          fraction={(disk - free) / disk}
        />
      )}
      <div>
        <Group justify="space-between">
          <Text size="sm">{text('wizard.host.cpus')}</Text>
          <Text size="sm" c="dimmed" className="tabular">
            {host.cpus}
          </Text>
        </Group>
        <Text size="xs" c="dimmed">
          {host.cpuModel}
        </Text>
      </div>
    </>
  );
}

/** What the machines take of it. */
function Costs({ facts }: { facts: Facts }) {
  const { text } = useWords();
  const { host, totals, draft, source } = facts;
  const real = takesMemory(draft.provider);
  const fit = fitOn(host, totals);
  // Which disk they take is that of real machines, also where they are only played.
  const provider = real ? (draft.provider ?? 'virtualbox') : 'virtualbox';
  const disk = diskNeed({ provider, totals, dcos: source !== 'none' });
  const of = (part: string, all: string) => text('wizard.host.of', { part, all });
  const memory: Meaning | undefined =
    fit.verdict === 'too-big'
      ? 'needs'
      : totals.memoryMiB > host.freeMemoryMiB
        ? 'works'
        : undefined;
  const cpus = totals.cpus > host.cpus * CPUS_PER_HOST_CPU ? 'works' : undefined;
  const meaning = (found: Meaning | undefined): { meaning?: Meaning } =>
    real ? (found === undefined ? {} : { meaning: found }) : { meaning: 'off' };
  return (
    <>
      <Meter
        label={text('wizard.host.memory')}
        value={of(gigabytes(totals.memoryMiB), `${gigabytes(host.memoryMiB)} GB`)}
        fraction={totals.memoryMiB / host.memoryMiB}
        {...meaning(memory)}
      />
      <Meter
        label={text('wizard.host.cpus')}
        value={of(String(totals.cpus), String(host.cpus))}
        fraction={totals.cpus / host.cpus}
        {...meaning(cpus)}
      />
      {host.freeDiskMiB !== null && (
        <Meter
          label={text('wizard.host.disk')}
          value={text('wizard.host.of-free', {
            part: gigabytes(disk.stoppedMiB),
            all: gigabytes(host.freeDiskMiB),
          })}
          fraction={disk.stoppedMiB / Math.max(1, host.freeDiskMiB)}
          {...meaning(diskMeaning(disk, host.freeDiskMiB))}
        />
      )}
      {!real && totals.machines > 0 && <Text size="sm">{text('wizard.host.simulated')}</Text>}
      {totals.machines > 0 && (
        <div role="status" aria-live="polite">
          {fit.messages.map((message) => (
            <Verdict
              key={message.code}
              meaning={real ? verdictMeaning[fit.verdict] : 'off'}
              sentence={text(message)}
            />
          ))}
        </div>
      )}
    </>
  );
}

const verdictMeaning = { fits: 'runs', tight: 'works', 'too-big': 'needs' } as const;

function diskMeaning(need: ReturnType<typeof diskNeed>, freeMiB: number): Meaning | undefined {
  if (need.createdMiB > freeMiB) return 'needs';
  return need.stoppedMiB > freeMiB ? 'works' : undefined;
}

function Verdict({ meaning, sentence }: { meaning: Meaning; sentence: string }) {
  return (
    <Group gap={8} wrap="nowrap" align="baseline">
      <StateMark meaning={meaning} size={10} />
      <Text size="sm" className={meaningClass(meaning)}>
        {sentence}
      </Text>
    </Group>
  );
}
