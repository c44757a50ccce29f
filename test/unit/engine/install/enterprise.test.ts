import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { enterpriseConfig } from '../../../../src/engine/install/enterprise.ts';
import type { Site } from '../../../../src/engine/install/site.ts';
import { genconfStep } from '../../../../src/engine/install/steps/genconf.ts';
import type { StepContext } from '../../../../src/engine/operations/step.ts';
import type { ClusterSecrets, SiteSecrets } from '../../../../src/engine/secrets/store.ts';
import type { ExecOptions, SshConnection } from '../../../../src/engine/ssh/connection.ts';
import { ProblemError, problem } from '../../../../src/shared/problem.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';
import { clusterSpec, machine } from './spec.ts';

const licenseKey = 'planted-license-0123456789abcdef';
const superuserPasswordHash = '$6$rounds=656000$plantedsalt$plantedhash0123456789';
const planted: ClusterSecrets = { id: 'f'.repeat(32), licenseKey, superuserPasswordHash };

interface BootMachine {
  /** Answer of `--version`. */
  readonly version: object;
  readonly secrets?: ClusterSecrets | null;
  /** genconf/config.yaml of an earlier run. */
  readonly configThere?: string;
  /** Last line of genconf, which then fails. */
  readonly complaint?: string;
}

/** Runs the step against a boot machine that keeps what is written to it, and everything it was asked. */
async function generate({ version, secrets = planted, configThere, complaint }: BootMachine) {
  const files = new Map<string, { text: string; mode: string }>();
  const argvs: (readonly string[])[] = [];
  const logged: string[] = [];
  let forgotten = false;
  let now = secrets;
  if (configThere !== undefined) {
    files.set('/var/tmp/dcos/genconf/config.yaml', { text: configThere, mode: '600' });
  }
  const connection = {
    async exec(argv: readonly string[], { input }: ExecOptions = {}) {
      argvs.push(argv);
      const at = argv.lastIndexOf('sh');
      if (input !== undefined) {
        const [path = '', mode = ''] = argv.slice(at + 1);
        files.set(path, { text: Buffer.from(input).toString(), mode });
      }
      const found = argv.includes('cat') ? files.get(argv.at(-1) ?? '') : undefined;
      const missing = argv.includes('cat') && found === undefined;
      return { code: missing ? 1 : 0, stdout: found?.text ?? '', stderr: '' };
    },
    async script(text: string, args: readonly string[], { onLine }: ExecOptions = {}) {
      argvs.push(args);
      if (text.includes('--version')) {
        return { code: 0, stdout: JSON.stringify(version), stderr: '' };
      }
      // An installer that tells more than it should.
      const lines = [`using ${licenseKey}`, `hash ${superuserPasswordHash}`, complaint ?? ''];
      for (const line of lines) onLine?.(line, 'stdout');
      if (complaint !== undefined) {
        const command = { argv: ['bash'], exitCode: 1, lastLines: lines };
        throw new ProblemError(problem('SSH-SCRIPT-FAILED', { detail: complaint }, { command }));
      }
      return { code: 0, stdout: '', stderr: '' };
    },
  };
  const folder = temporaryFolder();
  const kept: SiteSecrets = {
    of: async () => secrets,
    kept: async () => now,
    forget: async () => {
      forgotten = true;
    },
  };
  const site = {
    cluster: { spec: clusterSpec(), folder },
    chosen: clusterSpec().machines,
    connections: { open: async () => connection as unknown as SshConnection },
    installer: async () => ({ path: '/i.sh', bytes: 1, sha256: 'a'.repeat(64) }),
    secrets: kept,
  } as unknown as Site;
  const context: StepContext = {
    signal: new AbortController().signal,
    progress: () => undefined,
    log: (line) => logged.push(line),
    warn: () => undefined,
    onSpawn: () => undefined,
    onExit: () => undefined,
  };
  const step = genconfStep(site, machine('boot', 'boot', 50));
  const failure = await step.run(context).then(
    () => null,
    (error: unknown) => error as ProblemError,
  );
  const config = files.get('/var/tmp/dcos/genconf/config.yaml');
  const copy = failure === null ? readFileSync(join(folder, 'config.yaml'), 'utf8') : '';
  const madeFrom = files.get('/var/tmp/dcos/made-from.json')?.text ?? '';
  const isDoneWith = (later: ClusterSecrets | null) => {
    now = later;
    return step.isDone(context.signal);
  };
  return { isDoneWith, config, copy, madeFrom, argvs, logged, failure, forgotten };
}

const enterprise = { version: '1.13.9', variant: 'ee' };

test('Enterprise gets its first user and its licence key, in a file for root alone', async () => {
  const { config, failure } = await generate({ version: enterprise });
  expect(failure).toBeNull();
  expect(config?.mode).toBe('600');
  expect(parse(config?.text ?? '')).toMatchObject({
    superuser_username: 'admin',
    superuser_password_hash: superuserPasswordHash,
    license_key_contents: licenseKey,
    fault_domain_enabled: 'false',
  });
});

test('no argument, log, record or copy has a secret, whatever the installer prints', async () => {
  const { argvs, logged, madeFrom, copy } = await generate({ version: enterprise });
  for (const seen of [JSON.stringify(argvs), logged.join('\n'), madeFrom, copy]) {
    expect(seen).not.toContain('planted');
  }
  expect(logged).toContain('using ***');
  expect(copy).toContain('license_key_contents: (left out here)');
});

test('a failure tells what genconf says without what is secret, and that is asked for anew', async () => {
  const complaint = `license_key_contents: ${licenseKey} is not a valid license`;
  const { failure, forgotten } = await generate({ version: enterprise, complaint });
  expect(failure?.problem.code).toBe('GENCONF-FAILED');
  expect(JSON.stringify(failure?.problem)).not.toContain('planted');
  expect(failure?.message).not.toContain('planted');
  expect(forgotten).toBe(true);
});

test.each([
  [null, 'SECRETS-PASSWORD-NEEDED'],
  [{ id: 'a', superuserPasswordHash }, 'SECRETS-LICENSE-NEEDED'],
])('without %j nothing is generated', async (secrets, code) => {
  const { failure, config } = await generate({ version: enterprise, secrets });
  expect(failure?.problem).toMatchObject({ code, kind: 'prerequisite', machine: 'boot' });
  expect(config).toBeUndefined();
});

test('before 1.11 there is no licence key', async () => {
  const version = { version: '1.10.11', variant: 'ee' };
  const { config } = await generate({ version, secrets: { id: 'a', superuserPasswordHash } });
  const keys = Object.keys(parse(config?.text ?? ''));
  expect(keys).toContain('superuser_password_hash');
  expect(keys).not.toContain('license_key_contents');
  expect(keys).not.toContain('fault_domain_enabled');
});

test('what the boot machine has from an earlier run is used again', async () => {
  const configThere = `superuser_password_hash: ${superuserPasswordHash}\nlicense_key_contents: ${licenseKey}\n`;
  const { config, failure } = await generate({ version: enterprise, secrets: null, configThere });
  expect(failure).toBeNull();
  expect(parse(config?.text ?? '')).toMatchObject({ license_key_contents: licenseKey });
});

test.each(['master', '1.14-dev', '2.3.0-dev'])(
  'a build of %s is one of the newest: it wants all of it',
  async (version) => {
    const { config } = await generate({ version: { version, variant: 'ee' } });
    expect(parse(config?.text ?? '')).toMatchObject({
      license_key_contents: licenseKey,
      fault_domain_enabled: 'false',
      check_time: 'false',
    });
  },
);

test('open DC/OS is told no secret, even where there are some', async () => {
  const { config } = await generate({ version: { version: '1.13.9', variant: 'open' } });
  expect(config?.mode).toBe('644');
  expect(config?.text).not.toMatch(/superuser|license/);
});

test('it is generated anew for other secrets, not for the same ones and not where they are gone', async () => {
  const { isDoneWith } = await generate({ version: enterprise });
  expect(await isDoneWith(planted)).toBe(true);
  expect(await isDoneWith(null)).toBe(true);
  expect(await isDoneWith({ ...planted, id: 'another' })).toBe(false);
});

test('what a template and a form say stays', () => {
  const config = 'superuser_username: boss\nfault_domain_enabled: "true"\n';
  const about = { version: '1.13.9', spec: { configuration: { superuser: 'other' } } };
  expect(parse(enterpriseConfig(config, planted, about))).toMatchObject({
    superuser_username: 'boss',
    fault_domain_enabled: 'true',
  });
});
