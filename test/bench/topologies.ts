/** A VagrantConfig.yaml of 60 machines: as many as fit a /24 comfortably, far beyond any laptop. */
export function sixtyMachines(): string {
  const machine = (name: string, type: string, octet: number) =>
    `${name}:\n  ip: 192.168.58.${octet}\n  cpus: 2\n  memory: 2048\n  type: ${type}\n`;
  const agents = Array.from({ length: 56 }, (_, index) =>
    machine(`a${index + 1}`, 'agent-private', 100 + index),
  );
  const masters = [1, 2, 3].map((index) => machine(`m${index}`, 'master', 10 + index));
  return [...masters, ...agents, machine('boot', 'boot', 50)].join('');
}
