import type { MachineType } from '../../shared/cluster/kinds.ts';

/** An SVG element within 12 × 12, with its attributes as React names them. */
export interface Shape {
  readonly element: 'path' | 'circle' | 'rect';
  readonly attributes: Readonly<Record<string, string | number>>;
}

const filled = { fill: 'currentColor' };
const outlined = { fill: 'none', stroke: 'currentColor' };

/** ◆ master, ● private agent, ○ public agent, ▫ boot machine: on the page and in pictures that are files. */
export const shapesOfRoles: Readonly<Record<MachineType, Shape>> = {
  master: { element: 'path', attributes: { d: 'M6 0.5 11.5 6 6 11.5 0.5 6Z', ...filled } },
  'agent-private': { element: 'circle', attributes: { cx: 6, cy: 6, r: 4.5, ...filled } },
  'agent-public': {
    element: 'circle',
    attributes: { cx: 6, cy: 6, r: 4, ...outlined, strokeWidth: 1.75 },
  },
  boot: {
    element: 'rect',
    attributes: { x: 2.5, y: 2.5, width: 7, height: 7, ...outlined, strokeWidth: 1.5 },
  },
};
