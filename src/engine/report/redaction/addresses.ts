import { BlockList, isIPv4, isIPv6 } from 'node:net';
import { masks } from './masks.ts';

/**
 * Addresses that name nobody: private ones, those of documents and of one's own computer (RFC 6890), what
 * DC/OS uses inside (9.0.0.0/8 overlays, 11.0.0.0/8 virtual addresses), and name servers of everybody.
 */
const ordinary = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['9.0.0.0', 8],
  ['10.0.0.0', 8],
  ['11.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  ordinary.addSubnet(net, bits);
}
for (const known of ['8.8.8.8', '8.8.4.4', '1.1.1.1', '1.0.0.1']) ordinary.addAddress(known);
for (const [net, bits] of [
  ['::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
  ['2001:db8::', 32],
] as const) {
  ordinary.addSubnet(net, bits, 'ipv6');
}

const ipv4 = /(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w]|\.\d)/g;
const ipv6 = /(?<![\w:])(?:[0-9a-f]{1,4}:|:){2,8}(?:[0-9a-f]{1,4})?(?:\.\d{1,3}){0,3}(?![\w:])/gi;
/** Of machines: VirtualBox's own and lxc's; the others are of this computer's devices. */
const mac =
  /(?<![\w:-])(?!08[:-]00[:-]27|00[:-]16[:-]3e|52[:-]54[:-]00|02[:-]42)(?:[0-9a-f]{2}([:-]))(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}(?![\w:-])/gi;
/** Not the logins of machines, as `vagrant@m1.dcos`, and no units of systemd, as `getty@tty1.service`. */
const mail =
  /(?<![\w.+@-])(?!(?:vagrant|root|core|centos|git)@)[a-z0-9][\w.+-]{0,62}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,6}\.(?!(?:service|socket|timer|target|mount|slice|scope|device|path|swap)\b)[a-z]{2,12}(?![\w-])/gi;
/** A user of Windows. */
const sid = /\bS-1-5-21(?:-\d{3,10}){3,4}\b/g;

/** The text without addresses that lead to a person or to this computer's place in the world. */
export function maskAddresses(text: string): { text: string; count: number } {
  let count = 0;
  const put = (mask: string) => () => {
    count += 1;
    return mask;
  };
  const unless = (isOrdinary: (address: string) => boolean) => (whole: string) =>
    isOrdinary(whole) ? whole : put(masks.address)();
  const shown = text
    .replace(
      ipv4,
      unless((ip) => !isIPv4(ip) || ordinary.check(ip)),
    )
    .replace(
      ipv6,
      unless((ip) => !isIPv6(ip) || ordinary.check(ip, 'ipv6')),
    )
    .replace(mac, put(masks.address))
    .replace(mail, put(masks.mail))
    .replace(sid, put(masks.user));
  return { text: shown, count };
}
