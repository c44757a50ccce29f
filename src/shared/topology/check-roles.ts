import type { MachineType } from '../cluster/kinds.ts';
import type { IssueList, Where } from './issue.ts';
import type { ReadMachine } from './machine-fields.ts';

/** More masters than this genconf refuses: "Must have 1, 3, 5, 7, or 9 masters". */
export const MOST_MASTERS = 9;

/** How many machines of each type a cluster has: an odd number of masters, one boot, an agent. */
export function checkRoles(machines: readonly ReadMachine[], issues: IssueList): void {
  const masters = ofType(machines, 'master');
  if (masters.length % 2 === 0 || masters.length > MOST_MASTERS) {
    issues.error('TOPOLOGY-MASTERS', lastOf(masters), { count: masters.length });
  }
  const boots = ofType(machines, 'boot');
  if (boots.length === 0) issues.error('TOPOLOGY-NO-BOOT', wholeFile);
  if (boots.length > 1) {
    const names = boots.map((machine) => machine.name).join(', ');
    issues.error('TOPOLOGY-SEVERAL-BOOTS', lastOf(boots), { count: boots.length, names });
  }
  if (ofType(machines, 'agent-private', 'agent-public').length === 0) {
    issues.error('TOPOLOGY-NO-AGENT', wholeFile);
  }
}

const wholeFile: Where = { path: '', line: 1 };

function ofType(machines: readonly ReadMachine[], ...types: MachineType[]): ReadMachine[] {
  return machines.filter((machine) => machine.type !== null && types.includes(machine.type));
}

/** The machine that is one too many, most likely. */
function lastOf(machines: readonly ReadMachine[]): Where {
  return machines.at(-1)?.where('type') ?? wholeFile;
}
