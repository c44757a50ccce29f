import type { MachineView } from '../../shared/snapshot.ts';

interface LogViewProps {
  readonly name: string;
  readonly operation: string;
  readonly machines: readonly MachineView[];
}

export function LogView({ name, operation, machines }: LogViewProps) {
  return <p>{`${name} ${operation} ${machines.length}`}</p>;
}
