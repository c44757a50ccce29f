import * as z from 'zod';

// Shapes: dcos/dcos-diagnostics api, apache/mesos, mesosphere/marathon; only what is read here. They are the
// same from DC/OS 1.9 to 2.2.

/** 0 is well, 1 is not, 2 and 3 are not known. */
const health = z.number();
const unit = { id: z.string(), name: z.string().default(''), health };

/** `/system/health/v1/units` */
export const unitsAnswer = z.object({
  units: z.array(z.object({ ...unit, description: z.string().default('') })),
});

/** `/system/health/v1/nodes` */
export const nodesAnswer = z.object({
  nodes: z.array(z.object({ host_ip: z.string(), health, role: z.string().default('') })),
});

/** `/system/health/v1/nodes/IP/units` */
export const unitsOfNodeAnswer = z.object({ units: z.array(z.object(unit)) });

/** `/system/health/v1/nodes/IP/units/ID` */
export const unitOfNodeAnswer = z.object({ output: z.string().default('') });

/** `/system/health/v1` of a node itself. */
export const thisNodeAnswer = z.object({
  units: z.array(
    z.object({ ...unit, description: z.string().default(''), output: z.string().default('') }),
  ),
});

const resources = z
  .object({ cpus: z.number(), mem: z.number(), disk: z.number() })
  .partial()
  .default({});

/** `/mesos/state-summary` */
export const summaryAnswer = z.object({
  slaves: z.array(
    z.object({
      hostname: z.string(),
      active: z.boolean().default(true),
      attributes: z.object({ public_ip: z.unknown() }).partial().default({}),
      resources,
      used_resources: resources,
      TASK_RUNNING: z.number().default(0),
    }),
  ),
});

/** `/service/marathon/v2/apps` */
export const appsAnswer = z.object({
  apps: z.array(
    z.object({
      id: z.string(),
      instances: z.number(),
      cpus: z.number().default(0),
      mem: z.number().default(0),
      tasksRunning: z.number().default(0),
      tasksStaged: z.number().default(0),
      tasksUnhealthy: z.number().default(0),
      deployments: z.array(z.unknown()).default([]),
    }),
  ),
});
