import { randomBytes } from 'node:crypto';
import { say } from '../../../shared/messages/message.ts';
import { errorCode } from '../../storage/index.ts';
import { type Check, pass, unknown, warn } from '../check.ts';
import { ofRealMachines } from '../where.ts';

/** Asks DNS for the addresses of a name; rejects with Node's codes where there are none. */
export type AskDns = (name: string, signal: AbortSignal) => Promise<readonly string[]>;

/** Answers of DNS that say "no such name". */
const noSuchName = new Set(['ENOTFOUND', 'ENODATA']);

/**
 * Some providers answer names that do not exist with an address of their own; names of machines that are
 * missing in the hosts file then lead there and not nowhere (dcos-vagrant's PR 86).
 */
export function dnsHijackCheck(ask: AskDns): Check {
  return {
    id: 'dns-hijack',
    title: say('doctor.dns-hijack.title'),
    level: 'warn',
    timeoutMs: 3_500,
    applicable: ofRealMachines,
    run: async (signal) => {
      // As machines are called, and as no machine can be.
      const name = `dv-${randomBytes(6).toString('hex')}.dcos`;
      try {
        const addresses = await ask(name, signal);
        const [address = ''] = addresses;
        if (address === '') return pass(say('doctor.dns-hijack.none'), [name]);
        const evidence = [`${name} ${addresses.join(', ')}`];
        return warn(
          say('doctor.dns-hijack.answered', { name, address }),
          [say('doctor.dns-hijack.fix')],
          evidence,
        );
      } catch (error) {
        const code = errorCode(error) ?? '';
        return noSuchName.has(code)
          ? pass(say('doctor.dns-hijack.none'), [`${name} ${code}`])
          : unknown(say('doctor.dns-hijack.unknown'), [code].filter(Boolean));
      }
    },
  };
}
