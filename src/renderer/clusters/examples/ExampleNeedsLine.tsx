import { Text } from '@mantine/core';
import type { ExampleNeeds } from '../../../shared/api/examples.ts';
import { gigabytes } from '../../../shared/topology/fit.ts';
import { useWords } from '../../words/context.tsx';

/** What an example takes, in one line. */
export function ExampleNeedsLine({ needs }: { needs: ExampleNeeds }) {
  const { text } = useWords();
  const { cpus, memoryMiB, privateAgents, publicAgents, packages, internet, image } = needs;
  const memory = memoryMiB < 1000 ? `${memoryMiB} MB` : `${gigabytes(memoryMiB)} GB`;
  const parts = [
    text('examples-page.cpus', { count: cpus }),
    memory,
    privateAgents > 1 && text('examples-page.private-agents', { count: privateAgents }),
    publicAgents > 0 && text('examples-page.public-agents', { count: publicAgents }),
    packages.length > 0 && text('examples-page.packages', { packages: packages.join(', ') }),
    internet !== null && text('examples-page.internet', { host: internet }),
    image !== null && text('examples-page.image', { image }),
  ];
  return (
    <Text size="sm" c="dimmed">
      {text('examples-page.needs', { needs: parts.filter((part) => part !== false).join(' · ') })}
    </Text>
  );
}
