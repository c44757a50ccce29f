import * as z from 'zod';
import { isVersion } from '../releases/version.ts';

/** What an app of an example is on Marathon: Marathon's own words, as far as examples use them. */
const marathonApp = z.strictObject({
  id: z.string().regex(/^\/example-[a-z0-9-]+$/),
  cmd: z.string().min(1).optional(),
  instances: z.int().min(1),
  cpus: z.number().positive(),
  /** MiB */
  mem: z.number().positive(),
  env: z.record(z.string(), z.string()).optional(),
  labels: z.record(z.string(), z.string()).optional(),
  portDefinitions: z.array(z.record(z.string(), z.unknown())).optional(),
  container: z
    .strictObject({
      type: z.literal('DOCKER'),
      docker: z.strictObject({
        image: z.string().min(1),
        network: z.literal('BRIDGE'),
        portMappings: z.array(z.record(z.string(), z.unknown())).min(1),
      }),
    })
    .optional(),
  healthChecks: z.array(z.record(z.string(), z.unknown())).min(1),
});

const appPart = z.strictObject({
  kind: z.literal('app'),
  /** A Python file beside the definitions that the app runs. */
  script: z
    .string()
    .regex(/^[a-z-]+\.py$/)
    .optional(),
  marathon: marathonApp,
});

/** What some tasks take, each of them. */
export const taskNeed = z.strictObject({
  instances: z.int().min(1),
  cpus: z.number().min(0),
  /** MiB */
  mem: z.number().min(0),
  /** MiB */
  disk: z.number().min(0).optional(),
  /** On public agents. */
  public: z.boolean().optional(),
  /** Each on an agent of its own. */
  apart: z.boolean().optional(),
});
export type TaskNeed = z.infer<typeof taskNeed>;

const packagePart = z.strictObject({
  kind: z.literal('package'),
  /** Its name in a repository of Cosmos'. */
  package: z.string().min(1),
  /** The app that Marathon runs for it, as `options` name it. */
  app: z.string().regex(/^\/example-[a-z0-9-]+$/),
  /** One that is installed already, whoever did it, serves as well. */
  anyOfThem: z.boolean().optional(),
  options: z.record(z.string(), z.record(z.string(), z.unknown())),
  /** The plan of its scheduler that is complete once the service can be used. */
  plan: z.string().optional(),
  tasks: z.array(taskNeed).min(1),
});

const way = z.discriminatedUnion('kind', [
  /** A name that Marathon-LB serves on a public agent, or the port that it serves as well. */
  z.strictObject({
    kind: z.literal('vhost'),
    part: z.string(),
    alias: z.string(),
    servicePort: z.int(),
  }),
  /** The address of the first task. */
  z.strictObject({ kind: z.literal('task'), part: z.string() }),
]);

/** An example that can be run on a cluster; its words are messages `example.<id>.title`, `.about`, `.data`. */
export const exampleDefinition = z
  .strictObject({
    id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
    needs: z.strictObject({
      /** The oldest DC/OS that it runs on. */
      dcos: z.string().refine(isVersion, 'is no version'),
      /** DC/OS Enterprise wants accounts for it that are not made here. */
      openOnly: z.boolean().optional(),
      /** A server that the agents fetch from. */
      internet: z.string().optional(),
      /** An image in the cluster's own registry. */
      image: z.string().optional(),
    }),
    parts: z.array(z.discriminatedUnion('kind', [appPart, packagePart])).min(1),
    /** Where it is seen: the first way that there is. */
    open: z.array(way).min(1),
    /** Its address for others in the cluster. */
    inside: z.string().optional(),
  })
  .superRefine((example, { addIssue }) => {
    const ids = example.parts.map(appIdOf);
    const wrong = (message: string) =>
      addIssue({ code: 'custom', message: `${example.id} ${message}` });
    if (new Set(ids).size !== ids.length) wrong('has an app twice');
    for (const { part } of example.open)
      if (!ids.includes(part)) wrong(`opens ${part}, which is none of its parts`);
    for (const part of example.parts) {
      if (part.kind !== 'app') continue;
      const { cmd, container } = part.marathon;
      if ([cmd ?? container, part.script].filter(Boolean).length !== 1) {
        wrong(`has ${part.marathon.id} with no command or with two`);
      }
    }
  });

export const examplesFile = z
  .strictObject({ version: z.literal(1), examples: z.array(exampleDefinition).min(1) })
  .superRefine(({ examples }, { addIssue }) => {
    const ids = examples.flatMap((example) => [example.id, ...example.parts.map(appIdOf)]);
    for (const id of new Set(ids.filter((each, at) => ids.indexOf(each) !== at))) {
      addIssue({ code: 'custom', message: `${id} is there twice` });
    }
  });

export type ExampleDefinition = z.infer<typeof exampleDefinition>;
export type ExamplePart = ExampleDefinition['parts'][number];
export type MarathonApp = z.infer<typeof marathonApp>;

/** The app on Marathon that a part is. */
export function appIdOf(part: ExamplePart): string {
  return part.kind === 'app' ? part.marathon.id : part.app;
}

/** What a part's tasks take. */
export function tasksOf(part: ExamplePart): readonly TaskNeed[] {
  if (part.kind === 'package') return part.tasks;
  const { instances, cpus, mem } = part.marathon;
  return [{ instances, cpus, mem }];
}
