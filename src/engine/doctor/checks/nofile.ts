import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { say } from '../../../shared/messages/message.ts';
import { type Check, pass, unknown, warn } from '../check.ts';
import { ofRealMachines } from '../where.ts';
import type { DoctorHost } from './host.ts';

/** What systems give by default and programs are made for; less than this has made Vagrant fail. */
const needed = 1024;

/** How many files a program may have open. */
export function nofileCheck(host: DoctorHost): Check {
  return {
    id: 'nofile',
    title: say('doctor.nofile.title'),
    level: 'warn',
    preflight: true,
    applicable: (where) => where.platform !== 'win32' && ofRealMachines(where),
    run: async (signal) => {
      const limit = await limitOf(host, signal);
      if (limit === null) return unknown(say('doctor.nofile.unknown'));
      const params = { limit: limit === Infinity ? 'unlimited' : limit, needed };
      const evidence = [`ulimit -n ${params.limit}`];
      return limit < needed
        ? warn(say('doctor.nofile.few', params), [say('doctor.nofile.fix', params)], evidence)
        : pass(say('doctor.nofile.enough', params), evidence);
    },
  };
}

async function limitOf(
  { platform, root, run }: DoctorHost,
  signal: AbortSignal,
): Promise<number | null> {
  const told =
    platform === 'linux'
      ? /^Max open files\s+(\S+)/m.exec(await readFile(join(root, 'proc/self/limits'), 'utf8'))?.[1]
      : (
          await run({
            purpose: 'ask how many files may be open',
            file: '/bin/sh',
            args: ['-c', 'ulimit -n'],
            signal,
          })
        ).stdout.trim();
  if (told === 'unlimited') return Infinity;
  const limit = Number(told);
  return told === undefined || told === '' || Number.isNaN(limit) ? null : limit;
}
