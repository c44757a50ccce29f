import type { IssueList } from './issue.ts';
import type { ReadMachine } from './machine-fields.ts';
import { documentedSizes, SMALLEST_CPUS, SMALLEST_MEMORY_MIB } from './sizes.ts';

/** Sizes a machine cannot have, and sizes with which its DC/OS is known to be short of something. */
export function checkSizes(machine: ReadMachine, issues: IssueList): void {
  checkCpus(machine, issues);
  checkMemory(machine, issues);
  checkReserved(machine, issues);
}

function checkCpus({ name, type, cpus, where }: ReadMachine, issues: IssueList): void {
  if (cpus === null) return;
  if (cpus < SMALLEST_CPUS) {
    issues.error('TOPOLOGY-CPUS-TOO-FEW', where('cpus'), { machine: name, cpus });
  } else if (type !== null && cpus < documentedSizes[type].cpus) {
    const documented = documentedSizes[type].cpus;
    const params = { machine: name, cpus, type, documented };
    issues.warn('TOPOLOGY-CPUS-BELOW-DOCUMENTED', where('cpus'), params);
  }
}

function checkMemory({ name, type, memoryMiB, where }: ReadMachine, issues: IssueList): void {
  if (memoryMiB === null) return;
  if (memoryMiB < SMALLEST_MEMORY_MIB) {
    const params = { machine: name, memory: memoryMiB, smallest: SMALLEST_MEMORY_MIB };
    issues.error('TOPOLOGY-MEMORY-TOO-SMALL', where('memory'), params);
  } else if (type !== null && memoryMiB < documentedSizes[type].memoryMiB) {
    const documented = documentedSizes[type].memoryMiB;
    const params = { machine: name, memory: memoryMiB, type, documented };
    issues.warn('TOPOLOGY-MEMORY-BELOW-DOCUMENTED', where('memory'), params);
  }
}

function checkReserved(machine: ReadMachine, issues: IssueList): void {
  const { name, memoryMiB: memory, memoryReservedMiB: reserved, where } = machine;
  if (reserved === null) return;
  if (reserved < 0) {
    issues.error('TOPOLOGY-RESERVED-NEGATIVE', where('memory-reserved'), {
      machine: name,
      reserved,
    });
  } else if (memory !== null && reserved >= memory) {
    const params = { machine: name, reserved, memory };
    issues.error('TOPOLOGY-RESERVED-TOO-LARGE', where('memory-reserved'), params);
  }
}
