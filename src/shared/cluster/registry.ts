import { type ClusterSpec, hostNameOf, machinesOf } from './spec.ts';

/** Port of the private Docker registry; as dcos-vagrant has it. */
export const registryPort = 5000;

/**
 * Address of the private Docker registry, `boot.dcos:5000`: what stands before the name of an image.
 * Null where none is wished for, or no boot machine could hold it.
 */
export function registryAddress(
  spec: Pick<ClusterSpec, 'machines' | 'domain' | 'extras'>,
): string | null {
  const [boot] = machinesOf(spec, 'boot');
  if (spec.extras?.privateRegistry !== true || boot === undefined) return null;
  return `${hostNameOf(spec, boot.name)}:${registryPort}`;
}
