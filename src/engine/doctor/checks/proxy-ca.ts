import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { type Message, say } from '../../../shared/messages/message.ts';
import { redact } from '../../process/index.ts';
import type { ReleaseSettings } from '../../releases/settings.ts';
import { type Check, type Finding, pass, warn } from '../check.ts';
import { ofRealMachines } from '../where.ts';

/** The proxy answers, and the file of certificates can be used. */
export function proxyCheck(settings: () => Promise<Pick<ReleaseSettings, 'proxy' | 'ca'>>): Check {
  return {
    id: 'proxy-ca',
    title: say('doctor.proxy-ca.title'),
    level: 'warn',
    timeoutMs: 4_000,
    applicable: ofRealMachines,
    run: async (signal) => {
      const { proxy, ca } = await settings();
      const urls = [...new Set([proxy.http, proxy.https].filter((url) => url !== ''))];
      if (urls.length === 0 && ca === null) return pass(say('doctor.proxy-ca.none'));
      const evidence = [...urls.map((url) => redact(url)), ...(ca === null ? [] : [ca])];
      const wrong = [
        ...(await Promise.all(urls.map((url) => proxyTrouble(url, signal)))),
        ca === null ? null : await certificateTrouble(ca),
      ].flatMap((each) => each ?? []);
      return told(wrong, evidence);
    },
  };
}

interface Trouble {
  readonly summary: Message;
  readonly fix: Message;
}

function told(wrong: readonly Trouble[], evidence: readonly string[]): Finding {
  const [first] = wrong;
  if (first === undefined) return pass(say('doctor.proxy-ca.fine'), evidence);
  return warn(
    first.summary,
    wrong.map(({ fix }) => fix),
    evidence,
  );
}

async function proxyTrouble(given: string, signal: AbortSignal): Promise<Trouble | null> {
  const shown = redact(given);
  const fix = say('doctor.proxy-ca.fix.proxy');
  // Without a scheme it is http, as curl has it.
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(given) ? given : `http://${given}`);
  if (url === null) return { summary: say('doctor.proxy-ca.invalid', { proxy: shown }), fix };
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  const answered = await reaches(url.hostname.replace(/^\[|\]$/g, ''), port, signal);
  return answered ? null : { summary: say('doctor.proxy-ca.silent', { proxy: shown }), fix };
}

/** Whether somebody listens there; nothing is said to them. */
async function reaches(host: string, port: number, signal: AbortSignal): Promise<boolean> {
  const patience = AbortSignal.any([signal, AbortSignal.timeout(2_500)]);
  const socket = connect({ host, port, signal: patience });
  try {
    return await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
  } finally {
    socket.destroy();
  }
}

async function certificateTrouble(path: string): Promise<Trouble | null> {
  const fix = say('doctor.proxy-ca.fix.ca');
  const text = await readFile(path, 'latin1').catch(() => null);
  if (text === null) return { summary: say('doctor.proxy-ca.unreadable', { path }), fix };
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  const until = blocks.flatMap((block) => {
    try {
      return [new X509Certificate(block).validToDate];
    } catch {
      return [];
    }
  });
  if (until.length === 0) return { summary: say('doctor.proxy-ca.empty', { path }), fix };
  // A bundle may hold some that are over; where all are, nothing can be trusted by it.
  if (until.every((date) => date < new Date())) {
    return { summary: say('doctor.proxy-ca.expired', { path }), fix };
  }
  return null;
}
