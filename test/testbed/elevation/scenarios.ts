import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { ask, type Result } from './asking.ts';
import { asItIs, batch, cliChange, cliRemoval, hostsChange, removals, renamed } from './changes.ts';

/** What came of every scenario, as this program tells it in one line of JSON. */
export interface Told {
  readonly results: Readonly<Record<string, Result>>;
  readonly kept: {
    readonly mode: string;
    readonly owner: number;
    readonly names: readonly string[];
  };
  readonly elsewhere: boolean;
}

const mount = (...args: string[]) => execFileSync('mount', args);
mkdirSync('/mnt/full');

const results: Record<string, Result> = {};
const tell = async (name: string, asking: Promise<Result>) => {
  results[name] = await asking;
};

// Everything is applied and taken away again, in an order in which each begins with the original files.
const wish = batch();
await tell('allowed', ask('allowed', wish));
const backups = '/var/lib/dcos-vagrant-desktop/backups';
const kept = {
  mode: (statSync(backups).mode & 0o777).toString(8),
  owner: statSync(backups).uid,
  names: readdirSync(backups).map((name) => name.replace(/-.*/, '')),
};
await tell('again', ask('allowed', [...removals().map(asItIs)]));
await tell('outdated', ask('allowed', wish));
await tell('removed', ask('allowed', removals()));

await tell('denied', ask('denied', batch()));
await tell('deniedBefore', ask('denied', batch(), { agent: 'accept' }));
await tell('noAgent', ask('asked', batch()));
await tell('dismissed', ask('asked', batch(), { agent: 'dismiss' }));
await tell('dismissedBefore', ask('asked', batch(), { agent: 'accept' }));
await tell('askedAgain', ask('asked', batch(), { agent: 'dismiss', askAgain: true }));
await tell('other', ask('asked', [hostsChange()].map(renamed), { agent: 'dismiss' }));
await tell('accepted', ask('asked', batch(), { agent: 'accept', askAgain: true }));
await tell('acceptedRemoval', ask('asked', removals(), { agent: 'accept' }));

const installedHelper = '/mnt/installed/elevation-helper';
await tell('withoutAction', ask('ours', batch()));
await tell('withAction', ask('ours', batch(), { installedHelper, askAgain: true }));
await tell('withActionRemoval', ask('ours', removals(), { installedHelper }));
chmodSync(installedHelper, 0o777);
await tell('looseHelper', ask('ours', batch(), { installedHelper, askAgain: true }));

const env = { DCOS_VAGRANT_ELEVATION_CLI: '/mnt/dv-allowed/elsewhere', LANG: 'de_DE.UTF-8' };
await tell('variables', ask('allowed', [cliChange()], { env }));
await tell('variablesRemoval', ask('allowed', [cliRemoval]));

mount('-o', 'remount,bind,ro', '/etc/hosts');
await tell('readOnly', ask('allowed', [hostsChange()]));
mount('-o', 'remount,bind,rw', '/etc/hosts');

// A file that grows beyond its disk is put back as it was.
mount('-t', 'tmpfs', '-o', 'size=4k', 'tmpfs', '/mnt/full');
writeFileSync('/mnt/full/hosts', `${'#'.repeat(4089)}\n`);
mount('--bind', '/mnt/full/hosts', '/etc/hosts');
await tell('full', ask('allowed', [hostsChange()]));

// A link out of the system's folders could be turned while root writes.
execFileSync('umount', ['/etc/hosts']);
execFileSync('umount', ['/etc/hosts']);
writeFileSync('/mnt/dv-allowed/hosts', '127.0.0.1 localhost');
rmSync('/etc/hosts');
symlinkSync('/mnt/dv-allowed/hosts', '/etc/hosts');
await tell('link', ask('allowed', [hostsChange()]));

process.stdout.write(
  JSON.stringify({ results, kept, elsewhere: existsSync('/mnt/dv-allowed/elsewhere') }),
);
