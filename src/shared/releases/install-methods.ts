import * as z from 'zod';
import { type InstallMethod, installMethods } from '../cluster/install-wishes.ts';
import type { MachineSpec } from '../cluster/spec.ts';
import { type Problem, problem } from '../problem.ts';
import { compareMinors } from './version.ts';

const minor = z.string().regex(/^\d+\.\d+$/);

/** The form of `resources/install/methods.yaml`. */
export const installMethodsFile = z.strictObject({
  version: z.literal(1),
  methods: z
    .array(
      z.strictObject({
        method: z.enum(installMethods),
        options: z.array(z.string().startsWith('--')).min(1),
        until: minor.optional(),
        publicAgentsSince: minor.optional(),
      }),
    )
    .refine(
      (rows) => installMethods.every((each) => rows.some(({ method }) => method === each)),
      'a row for each method',
    ),
});
export type InstallMethodRow = z.infer<typeof installMethodsFile>['methods'][number];

export interface MethodAsked {
  readonly method: InstallMethod;
  /** Version of DC/OS; null where nobody knows it before the installer is asked on the boot machine. */
  readonly version: string | null;
  readonly machines: readonly Pick<MachineSpec, 'type'>[];
}

/**
 * Why DC/OS of that version cannot be brought onto these machines that way, with what to do instead; null
 * where it can, or where the version is not known yet.
 */
export function methodProblem(
  { method, version, machines }: MethodAsked,
  rows: readonly InstallMethodRow[],
): Problem | null {
  const row = rows.find((each) => each.method === method);
  if (row === undefined || version === null) return null;
  const extra = { kind: 'invalid', path: 'installMethod' } as const;
  const { until, publicAgentsSince: since } = row;
  if (until !== undefined && compareMinors(version, until) > 0) {
    const code = method === 'web' ? 'INSTALL-METHOD-NO-WEB' : 'INSTALL-METHOD-NO-PUSH';
    return problem(code, { method, version, until }, extra);
  }
  const hasPublic = machines.some(({ type }) => type === 'agent-public');
  if (hasPublic && since !== undefined && compareMinors(version, since) < 0) {
    return problem('INSTALL-METHOD-NO-PUBLIC', { method, version, since }, extra);
  }
  return null;
}
