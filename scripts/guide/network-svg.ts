import { shapesOfRoles } from '../../src/renderer/elements/role-shapes.ts';
import {
  layoutNetwork,
  type Node,
  type Placed,
} from '../../src/renderer/wizard/topology/network-layout.ts';
import { type MachineType, machineTypes } from '../../src/shared/cluster/kinds.ts';
import type { MessageCode } from '../../src/shared/messages/message.ts';

const legendWidth = 132;

/**
 * The picture of the window as a file: the same layout and symbols, with its own colours for light and dark, and the
 * roles in words beside it.
 */
export function networkSvg(
  machines: readonly Placed[],
  network: string,
  text: (code: MessageCode) => string,
): string {
  const { width, height, trunk, rails } = layoutNetwork(machines, network);
  const whole = width + 24 + legendWidth;
  const words = machines.map(({ name, type, ip }) => `${name}, ${text(`role.${type}`)}: ${ip}`);
  const host = `${text('wizard.network.host')}: ${network.replace(/\.\d+\/\d+$/, '.1')}`;
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${2 * whole}" height="${2 * height}" viewBox="0 0 ${whole} ${height}" role="img">`,
    `<title>${escaped([host, ...words].join('; '))}</title>`,
    `<style>${styles}</style>`,
    `<rect x="0.5" y="4.5" width="${width - 1}" height="31" rx="7" class="host"/>`,
    '<path d="M12 14.5h14v9h-14zM10 26.5h18" class="laptop"/>',
    `<text x="38" y="24" class="label">${escaped(text('wizard.network.host'))}</text>`,
    `<text x="${width - 10}" y="24" text-anchor="end" class="address">.1</text>`,
    `<path d="M${trunk.x} ${trunk.from}V${trunk.to}" class="wire"/>`,
    ...rails.flatMap(({ y, end, nodes }) => [
      `<path d="M${trunk.x} ${y}H${end}" class="wire"/>`,
      ...nodes.flatMap((node) => drawn(node, y)),
    ]),
    ...legend(machines, width + 24, text),
    '</svg>',
  ].join('\n')}\n`;
}

function drawn({ name, type, address, x, y }: Node, rail: number): string[] {
  return [
    `<path d="M${x} ${rail}V${y - 6}" class="wire"/>`,
    symbol(type, x - 6, y - 6),
    `<text x="${x}" y="${y + 20}" text-anchor="middle" class="label">${escaped(name)}</text>`,
    `<text x="${x}" y="${y + 33}" text-anchor="middle" class="address">${address}</text>`,
  ];
}

function legend(
  machines: readonly Placed[],
  x: number,
  text: (code: MessageCode) => string,
): string[] {
  const roles = machineTypes.filter((type) => machines.some((machine) => machine.type === type));
  return roles.flatMap((type, index) => {
    const y = 64 + index * 22;
    return [
      symbol(type, x, y),
      `<text x="${x + 20}" y="${y + 10}" class="address">${escaped(text(`role.${type}`))}</text>`,
    ];
  });
}

function symbol(type: MachineType, x: number, y: number): string {
  const { element, attributes } = shapesOfRoles[type];
  const written = Object.entries(attributes).map(([name, value]) => {
    return `${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}="${value}"`;
  });
  return `<g transform="translate(${x} ${y})" class="symbol"><${element} ${written.join(' ')}/></g>`;
}

const styles = [
  'text{font-family:system-ui,sans-serif}',
  '.label{font-size:12px;font-weight:600;fill:#1f1f28}.address{font-size:11px;fill:#5f5f6b}',
  '.wire{fill:none;stroke:#8e8e9b;stroke-width:1.25}.symbol{color:#1f1f28}',
  '.host{fill:#f4effd;stroke:#cbb5f2}',
  '.laptop{fill:none;stroke:#5c2fb8;stroke-width:1.5;stroke-linejoin:round;stroke-linecap:round}',
  '@media (prefers-color-scheme:dark){.label{fill:#e6e6ec}.address{fill:#a9a9b6}.symbol{color:#e6e6ec}',
  '.host{fill:#2b2440;stroke:#4c3a77}.laptop{stroke:#c3a9f2}}',
].join('');

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
