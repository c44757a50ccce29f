import * as z from 'zod';
import type { Run } from '../../process/runner.ts';

export interface WindowsHypervisor {
  /** Hyper-V, or what builds on it (WSL 2, Docker, memory integrity), has the processor. */
  readonly hypervisorPresent: boolean;
  readonly firmwareEnabled: boolean;
}

const told = z.object({ hypervisor: z.boolean(), firmware: z.boolean().nullable() });

// A constant text: no data ever becomes a part of it.
const script = [
  '$hypervisor = (Get-CimInstance Win32_ComputerSystem).HypervisorPresent',
  '$firmware = (Get-CimInstance Win32_Processor | Select-Object -First 1).VirtualizationFirmwareEnabled',
  'ConvertTo-Json @{ hypervisor = $hypervisor; firmware = $firmware }',
].join('; ');

/** What Windows says of the processor's virtualization; null where it does not tell. */
export async function windowsHypervisor(
  run: Run,
  signal: AbortSignal,
): Promise<WindowsHypervisor | null> {
  const { stdout } = await run({
    purpose: 'ask Windows for its hypervisor',
    file: 'powershell.exe',
    args: ['-NoProfile', '-NonInteractive', '-Command', script],
    allowedExitCodes: [0, 1],
    signal,
  });
  try {
    const { hypervisor, firmware } = told.parse(JSON.parse(stdout));
    return { hypervisorPresent: hypervisor, firmwareEnabled: firmware === true };
  } catch {
    return null;
  }
}
