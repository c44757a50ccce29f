import * as z from 'zod';
import type { SimulatedApp } from '../state.ts';

/** Marathon's app ids: segments of lower-case letters, digits and hyphens, with or without a first slash. */
const idPattern = /^\/?([a-z0-9]([a-z0-9-]*[a-z0-9])?)(\/[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;

/** What of an app definition matters to a simulation; the rest is accepted and forgotten. */
const appRequest = z
  .looseObject({
    id: z.string().max(250).regex(idPattern),
    cmd: z.string().nullish(),
    args: z.array(z.string()).nullish(),
    container: z
      .looseObject({
        docker: z
          .looseObject({ image: z.string(), portMappings: z.array(z.unknown()).nullish() })
          .nullish(),
        portMappings: z.array(z.unknown()).nullish(),
      })
      .nullish(),
    labels: z.record(z.string(), z.string()).nullish(),
    ports: z.array(z.unknown()).nullish(),
    portDefinitions: z.array(z.unknown()).nullish(),
    instances: z.int().min(0).max(1000).default(1),
    cpus: z.number().min(0).default(1),
    mem: z.number().min(0).default(128),
    disk: z.number().min(0).default(0),
    acceptedResourceRoles: z.array(z.string()).nullish(),
  })
  .refine((app) => app.cmd != null || app.args != null || app.container?.docker != null, {
    message: "AppDefinition must either contain one of 'cmd' or 'args', and/or a 'container'.",
  });

export type AppRequest =
  | { readonly app: Omit<SimulatedApp, 'tasks' | 'version'> }
  | { readonly wrong: 'json' }
  | { readonly wrong: 'shape'; readonly details: readonly object[] };

/** Reads the body of a POST to /v2/apps. Defaults are Marathon's: 1 instance, 1 cpu, 128 MiB. */
export function readAppRequest(body: string): AppRequest {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return { wrong: 'json' };
  }
  const parsed = appRequest.safeParse(value);
  if (!parsed.success) {
    const details = parsed.error.issues.map((issue) => ({
      path: `/${issue.path.join('/')}`,
      errors: [issue.message],
    }));
    return { wrong: 'shape', details };
  }
  const { id, cmd, args, container, instances, cpus, mem, disk, ...rest } = parsed.data;
  return {
    app: {
      id: id.startsWith('/') ? id : `/${id}`,
      cmd: cmd ?? args?.join(' ') ?? null,
      image: container?.docker?.image ?? null,
      instances,
      cpus,
      memMiB: mem,
      diskMiB: disk,
      onPublicAgents: rest.acceptedResourceRoles?.includes('slave_public') ?? false,
      labels: rest.labels ?? {},
      // The place of ports differs between Marathon's versions and kinds of networks.
      ports: (
        container?.portMappings ??
        container?.docker?.portMappings ??
        rest.portDefinitions ??
        rest.ports ??
        []
      ).length,
    },
  };
}
