import { parse } from 'yaml';
import type { ExampleInfo } from '../../shared/api/examples.ts';
import {
  type ExampleDefinition,
  examplesFile,
  type MarathonApp,
  tasksOf,
} from '../../shared/examples/definition.ts';
import { type MessageCode, say } from '../../shared/messages/message.ts';
import { refuse } from '../../shared/problem.ts';
import { resourceText } from '../resources.ts';

/** What marks an app on Marathon as a part of an example; its value is the example's id. */
export const exampleLabel = 'DCOS_VAGRANT_EXAMPLE';

let read: Promise<readonly ExampleDefinition[]> | undefined;

/** The examples that come with the program (resources/examples), in their order. */
export function loadExamples(): Promise<readonly ExampleDefinition[]> {
  read ??= resourceText('examples', 'examples.yaml').then(
    (text) => examplesFile.parse(parse(text)).examples,
  );
  return read;
}

/** Throws `EXAMPLE-UNKNOWN` (invalid). */
export async function findExample(id: string): Promise<ExampleDefinition> {
  const all = await loadExamples();
  const known = all.map((example) => example.id).join(', ');
  return (
    all.find((example) => example.id === id) ??
    refuse('EXAMPLE-UNKNOWN', { example: id, known }, { kind: 'invalid' })
  );
}

/** What an example is and takes in all. */
export function infoOf(example: ExampleDefinition): ExampleInfo {
  const { id, needs, parts } = example;
  const tasks = parts.flatMap(tasksOf);
  const agents = (isPublic: boolean) => {
    const mine = tasks.filter((task) => (task.public ?? false) === isPublic);
    return Math.max(0, ...mine.map(({ apart, instances }) => (apart === true ? instances : 1)));
  };
  const sum = (of: 'cpus' | 'mem') =>
    tasks.reduce((all, task) => all + task.instances * task[of], 0);
  return {
    id,
    title: titleOf(id),
    about: say(`example.${id}.about` as MessageCode),
    data: dataOf(id),
    needs: {
      dcos: needs.dcos,
      cpus: Math.round(sum('cpus') * 100) / 100,
      memoryMiB: sum('mem'),
      privateAgents: agents(false),
      publicAgents: agents(true),
      packages: parts.flatMap((part) => (part.kind === 'package' ? [part.package] : [])),
      internet: needs.internet ?? null,
      image: needs.image ?? null,
    },
  };
}

/** The catalogues have these words for every example; a test holds them to it. */
export function titleOf(id: string) {
  return say(`example.${id}.title` as MessageCode);
}

/** What becomes of its data when it is removed. */
export function dataOf(id: string) {
  return say(`example.${id}.data` as MessageCode);
}

/**
 * The app as Marathon gets it: with the example's label, its script in the command and the cluster's
 * registry in the image.
 */
export async function definitionOf(
  example: string,
  { script, marathon }: { readonly script?: string | undefined; readonly marathon: MarathonApp },
  registry: string | null,
): Promise<object> {
  const { container, labels } = marathon;
  return {
    ...marathon,
    ...(script !== undefined && { cmd: commandOf(await resourceText('examples', script)) }),
    ...(container !== undefined && {
      container: {
        ...container,
        docker: {
          ...container.docker,
          image: container.docker.image.replace('@registry@', registry ?? 'registry'),
        },
      },
    }),
    labels: { ...labels, [exampleLabel]: example },
  };
}

/**
 * A command that runs a Python script with whichever Python the agent has: CentOS 7 has 2.7 as `python`,
 * later systems have `python3`, and DC/OS brings one of its own.
 */
function commandOf(script: string): string {
  return `for python in python3 python python2 /opt/mesosphere/bin/python3; do
  if command -v "$python" >/dev/null 2>&1; then
    exec "$python" -u - <<'EXAMPLE'
${script.trimEnd()}
EXAMPLE
  fi
done
echo 'There is no Python on this agent.' >&2
exit 127
`;
}
