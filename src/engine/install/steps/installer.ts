import * as z from 'zod';
import type { MachineSpec } from '../../../shared/cluster/spec.ts';
import { say } from '../../../shared/messages/message.ts';
import { ProblemError, problem } from '../../../shared/problem.ts';
import type { Step } from '../../operations/step.ts';
import { writeRootFile } from '../../ssh/index.ts';
import { guest } from '../guest-paths.ts';
import type { InstallerFile } from '../installer-file.ts';
import { open, type Site } from '../site.ts';

const record = z.object({ bytes: z.number(), sha256: z.string() });

/** The installer on the boot machine; the file on this computer is only read, never run. */
export function installerStep(site: Site, { name }: MachineSpec): Step {
  return {
    id: 'installer',
    title: say('step.installer', { machine: name }),
    machines: [name],
    needs: [`base:${name}`],
    weight: 20,
    timeoutMs: 7_200_000,

    async isDone(signal) {
      const wanted = await site.installer();
      const connection = await open(site, name, signal);
      const size = await connection.exec(['stat', '-c', '%s', guest.installer], { signal });
      if (Number(size.stdout) !== wanted.bytes) return false;
      const kept = await connection.exec(['cat', guest.installerRecord], { signal });
      return parseRecord(kept.stdout)?.sha256 === wanted.sha256;
    },

    async run({ signal, progress, log }) {
      const wanted = await site.installer();
      const connection = await open(site, name, signal);
      const { user } = await site.provider.ssh(site.cluster, name);
      // The folder belongs to the user we log in as, so that 800 MB need not be copied once more.
      const folder = ['sudo', '-n', 'install', '-d', '-m', '755', '-o', user, guest.work];
      const made = await connection.exec(folder, { signal });
      if (made.code !== 0) throw uploadProblem(name, made.stderr.trim());
      log(
        `${wanted.path}: ${Math.ceil(wanted.bytes / 1_048_576)} MiB, sha256 ${wanted.sha256}`,
        name,
      );
      await connection.upload(wanted.path, guest.installer, {
        mode: 0o755,
        signal,
        onProgress: (fraction) => progress(fraction * 0.95),
      });
      const { stdout } = await connection.exec(['sha256sum', guest.installer], { signal });
      if (!stdout.startsWith(wanted.sha256)) throw uploadProblem(name, 'its sha256 differs');
      await writeRootFile(connection, guest.installerRecord, describe(wanted), '644', signal);
    },
  };
}

/** The hash of the installer that the boot machine holds, or null. */
export function parseRecord(text: string): z.infer<typeof record> | null {
  try {
    return record.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function describe({ bytes, sha256 }: InstallerFile): string {
  return `${JSON.stringify({ bytes, sha256 })}\n`;
}

function uploadProblem(machine: string, detail: string): ProblemError {
  const params = { machine, path: guest.installer, detail };
  return new ProblemError(problem('SSH-UPLOAD-FAILED', params, { machine }));
}
