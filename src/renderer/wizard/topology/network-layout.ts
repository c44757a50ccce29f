import { type MachineType, machineTypes } from '../../../shared/cluster/kinds.ts';
import type { MachineSpec } from '../../../shared/cluster/spec.ts';

/** What of a machine the picture shows. */
export type Placed = Pick<MachineSpec, 'name' | 'type' | 'ip'>;

/** A machine of the picture, with the middle of its symbol in the picture's units (px). */
export interface Node {
  readonly name: string;
  readonly type: MachineType;
  /** End of its address, `.90`; the whole address where it lies outside the network. */
  readonly address: string;
  readonly x: number;
  readonly y: number;
}

/** A wire to the machines of one row. */
export interface Rail {
  readonly y: number;
  /** Where its last machine hangs. */
  readonly end: number;
  readonly nodes: readonly Node[];
}

export interface NetworkLayout {
  readonly width: number;
  readonly height: number;
  /** Where the trunk from this computer runs, and where it ends. */
  readonly trunk: { readonly x: number; readonly from: number; readonly to: number };
  readonly rails: readonly Rail[];
}

const width = 232;
const inset = 12;
const columns = 4;
const firstRail = 64;
const rowHeight = 60;
const hang = 18;

/** Places the machines in the order of their roles, some to a wire, below this computer. */
export function layoutNetwork(machines: readonly Placed[], network: string): NetworkLayout {
  const ordered = machineTypes.flatMap((type) => machines.filter((each) => each.type === type));
  const rows = chunks(ordered, columns);
  const step = (width - inset) / columns;
  const rails = rows.map((row, index): Rail => {
    const y = firstRail + index * rowHeight;
    const nodes = row.map(({ name, type, ip }, column): Node => {
      const x = inset + step * (column + 0.5);
      return { name, type, address: shortAddress(ip, network), x, y: y + hang };
    });
    return { y, end: nodes.at(-1)?.x ?? inset, nodes };
  });
  const last = rails.at(-1)?.y ?? firstRail;
  return {
    width,
    height: last + rowHeight,
    trunk: { x: inset, from: 36, to: last },
    rails,
  };
}

function shortAddress(ip: string, network: string): string {
  const prefix = network.slice(0, network.lastIndexOf('.') + 1);
  return prefix !== '' && ip.startsWith(prefix) ? `.${ip.slice(prefix.length)}` : ip;
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}
