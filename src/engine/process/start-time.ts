import { readFileSync } from 'node:fs';
import type { Run } from './runner.ts';

/**
 * What the system says of a process id: when that process started (digits, in the system's own
 * unit), `gone` where there is none, `hidden` where it may not be looked at.
 */
export type Sighting = SeenProcess | 'gone' | 'hidden';

export interface SeenProcess {
  readonly startTime: string;
  readonly group: number;
  /** A zombie: it has ended, and its parent was not told yet. */
  readonly ended: boolean;
}

export interface ProcessTable {
  look(pid: number): Sighting | Promise<Sighting>;
  /** Changes with every boot of the machine. */
  bootId(): string | Promise<string>;
}

/** The process table of this platform. Linux is read from /proc at once, the others ask a program. */
export function processTable(platform: NodeJS.Platform, run: () => Promise<Run>): ProcessTable {
  if (platform === 'linux') return linuxTable;
  if (platform === 'win32') return windowsTable(run);
  return macTable(run);
}

const linuxTable: ProcessTable = {
  look(pid) {
    try {
      return parseLinuxStat(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    } catch {
      return exists(pid) ? 'hidden' : 'gone';
    }
  },
  bootId: () => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim(),
};

/**
 * State, group and start time out of /proc/PID/stat (proc(5): fields 3, 5 and 22). Field 2, the name,
 * may hold spaces and parentheses, so the fields are counted from the last parenthesis.
 */
export function parseLinuxStat(stat: string): Sighting {
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .trim()
    .split(' ');
  const [state, , group] = fields;
  const startTime = fields[19];
  if (startTime === undefined) return 'gone';
  return { startTime, group: Number(group), ended: state === 'Z' || state === 'X' };
}

// Under /proc's hidepid option the processes of other users have no entry, but a signal to them is refused.
function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function macTable(run: () => Promise<Run>): ProcessTable {
  const ask = async (purpose: string, file: string, args: string[]): Promise<string> => {
    // The start is printed in local time: in UTC it stays the same over a change of the time zone.
    const options = { purpose, file, args, env: { TZ: 'UTC' }, allowedExitCodes: [0, 1] };
    return (await (await run())(options)).stdout;
  };
  return {
    look: async (pid) =>
      parseMacProcess(
        await ask('look at a process', 'ps', ['-o', 'stat=,pgid=,lstart=', '-p', `${pid}`]),
      ),
    bootId: async () =>
      (await ask('tell this boot from others', 'sysctl', ['-n', 'kern.bootsessionuuid'])).trim(),
  };
}

/** Reads `ps -o stat=,pgid=,lstart=` printed in UTC, as `Ss    501 Fri Mar  7 09:26:53 2025`. */
export function parseMacProcess(line: string): Sighting {
  const match = /^\s*(\S+)\s+(\d+)\s+(\S.*\S)\s*$/.exec(line);
  if (match?.[1] === undefined) return 'gone';
  const started = Date.parse(`${match[3]} UTC`);
  if (Number.isNaN(started)) return 'gone';
  const ended = match[1].startsWith('Z');
  return { startTime: String(started / 1000), group: Number(match[2]), ended };
}

function windowsTable(run: () => Promise<Run>): ProcessTable {
  const ask = async (purpose: string, command: string): Promise<string> => {
    const args = ['-NoProfile', '-NonInteractive', '-Command', command];
    return (await (await run())({ purpose, file: 'powershell.exe', args })).stdout;
  };
  return {
    // The pid is a number of ours, so the text of the command holds nothing foreign.
    look: async (pid) =>
      parseWindowsProcess(
        await ask(
          'look at a process',
          `$p = Get-Process -Id ${Math.trunc(pid)} -ErrorAction SilentlyContinue; if ($p) { "found $($p.StartTime.ToUniversalTime().Ticks)" } else { "gone" }`,
        ),
        pid,
      ),
    // Start times are absolute here, so a pid and its start say everything. (LastBootUpTime is computed
    // from the clock and moves when that is set, which would make living processes look dead.)
    bootId: () => 'windows',
  };
}

/** Reads `found 638769364137654321` (.NET ticks of 100 ns), `found ` (not ours to see) or `gone`. */
export function parseWindowsProcess(text: string, pid: number): Sighting {
  const match = /^found ?(\d*)\s*$/.exec(text);
  if (match === null) return 'gone';
  return match[1] ? { startTime: match[1], group: pid, ended: false } : 'hidden';
}
