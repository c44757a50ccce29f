import { cpus } from 'node:os';

/** Name of this computer's processor; empty where the system does not tell. */
export function processorName(): string {
  return cpus()[0]?.model.trim() ?? '';
}

/**
 * Architecture of the processor itself: an x64 program on Apple Silicon runs translated, and is told
 * x64; the name of the processor (`Apple M1`, `VirtualApple`) is not.
 */
export function processorArchitecture(
  platform: NodeJS.Platform = process.platform,
  name: string = processorName(),
  arch: string = process.arch,
): string {
  return platform === 'darwin' && name.includes('Apple') ? 'arm64' : arch;
}
