import { createHash } from 'node:crypto';
import * as z from 'zod';
import { isAgent } from '../../../shared/cluster/scaled.ts';
import type { MachineSpec } from '../../../shared/cluster/spec.ts';
import { say } from '../../../shared/messages/message.ts';
import { ProblemError, problem } from '../../../shared/problem.ts';
import type { Step, StepContext } from '../../operations/step.ts';
import { writeRootFile } from '../../ssh/index.ts';
import { genconfConfig } from '../config.ts';
import { readConfigKeys } from '../config-keys.ts';
import {
  enterpriseConfig,
  enterpriseSecrets,
  hidden,
  hiding,
  isAboutSecrets,
} from '../enterprise.ts';
import { guest } from '../guest-paths.ts';
import { type InstallerVersion, parseInstallerVersion } from '../installer-version.ts';
import { keepConfig } from '../kept-config.ts';
import { methodProblems } from '../methods.ts';
import { open, perform, type Site } from '../site.ts';
import { readTemplate } from '../template.ts';
import { ipDetectOf } from '../web-form.ts';
import { checkConfigured, writeFaultDomain } from './configured.ts';

/** What genconf/serve was made from, kept beside it: made from something else, it is made again. */
const madeFrom = z.object({
  installer: z.string(),
  version: z.string(),
  variant: z.string().nullable(),
  config: z.string(),
  ipDetect: z.string(),
  /** Id of the secrets that went into it, which says nothing of them. */
  secrets: z.string().nullable().default(null),
});
type MadeFrom = z.infer<typeof madeFrom>;

/**
 * DC/OS's configuration and packages for this cluster, generated on the boot machine. Where DC/OS is installed from
 * the installer's page, that generates; then only what it starts from is written.
 */
export function genconfStep(site: Site, { name }: MachineSpec, generates = true): Step {
  return {
    id: 'genconf',
    title: say(generates ? 'step.genconf' : 'step.configure'),
    machines: [name],
    needs: ['installer'],
    weight: generates ? 60 : 20,
    timeoutMs: 3_600_000,

    isDone: (signal) => isGenerated(site, name, signal, generates),
    run: (context) =>
      generateAnew(site, name, context, {
        generates,
        onVersion: async (version) => {
          const [unfit] = await methodProblems(site.cluster.spec, version);
          if (unfit !== undefined) throw new ProblemError(unfit);
        },
      }),
  };
}

/** Whether what is served was made from this cluster's configuration by this cluster's installer. */
export async function isGenerated(
  site: Site,
  name: string,
  signal: AbortSignal,
  generates = true,
): Promise<boolean> {
  const connection = await open(site, name, signal);
  const served = generates ? `${guest.work}/genconf/serve/dcos_install.sh` : guest.config;
  if ((await connection.exec(['test', '-s', served], { signal })).code !== 0) return false;
  const before = await readMadeFrom(site, name, signal);
  if (before === null) return false;
  const wanted = describe(await inputs(site, before), before, await installerHash(site));
  const kept = await site.secrets?.kept();
  wanted.secrets = before.secrets === null ? null : (kept?.id ?? before.secrets);
  return JSON.stringify(before) === JSON.stringify(wanted);
}

/** What is served was made from this; null where nothing is. */
export async function readMadeFrom(
  site: Site,
  name: string,
  signal: AbortSignal,
): Promise<MadeFrom | null> {
  const connection = await open(site, name, signal);
  return parseMadeFrom((await connection.exec(['cat', guest.madeFrom], { signal })).stdout);
}

export interface Generating {
  /** Told what the installer says of its version before anything is changed; may refuse it. */
  readonly onVersion?: (version: string) => Promise<void>;
  /** Whether what is served is made as well, and not only what it is made from. */
  readonly generates?: boolean;
  /** Version that is installed: the nodes' upgrade from it is generated, too. */
  readonly installed?: string;
}

/** Generates what is served from scratch. Throws `GENCONF-FAILED` with what genconf says. */
export async function generateAnew(
  site: Site,
  name: string,
  context: StepContext,
  { onVersion, generates = true, installed }: Generating = {},
): Promise<void> {
  const { signal } = context;
  const version = await askVersion(site, name, context);
  context.log(`DC/OS ${version.version} ${version.variant ?? ''}`.trim(), name);
  await onVersion?.(version.version);
  await checkConfigured(site, name, version, context);
  context.progress(0.3);
  const made = await inputs(site, version);
  const { ipDetect } = made;
  const secrets = await enterpriseSecrets(site, name, version, signal);
  const about = { version: version.version, spec: site.cluster.spec };
  const config = secrets === null ? made.config : enterpriseConfig(made.config, secrets, about);
  const connection = await open(site, name, signal);
  const mode = secrets === null ? '644' : '600';
  await writeRootFile(connection, guest.config, config, mode, signal);
  // A copy to look at is no reason to fail.
  await keepConfig(site.cluster.folder, config).catch((error: unknown) => {
    context.log(error instanceof Error ? error.message : String(error), name);
  });
  await writeRootFile(connection, guest.ipDetect, ipDetect, '755', signal);
  await writeFaultDomain(site, name, config, signal);
  const more = installed === undefined ? [] : [installed];
  try {
    if (generates) await generate(site, name, hiding(context, secrets), more);
  } catch (error) {
    throw hidden(error, secrets);
  }
  const from = describe(made, version, await installerHash(site));
  from.secrets = secrets?.id ?? null;
  await writeRootFile(connection, guest.madeFrom, `${JSON.stringify(from)}\n`, '644', signal);
}

/** Throws `GENCONF-FAILED` with what genconf says of the configuration. */
async function generate(
  site: Site,
  name: string,
  context: StepContext,
  more: readonly string[],
): Promise<void> {
  const complaints: string[] = [];
  const listening: StepContext = {
    ...context,
    log: (line, machine) => {
      if (isComplaint(line)) complaints.push(line.trim());
      context.log(line, machine);
    },
  };
  await perform(site, name, 'genconf.sh', [guest.work, ...more], listening).catch(
    async (error: unknown) => {
      // What DC/OS does not take is not kept: whoever goes on is asked again.
      if (complaints.some(isAboutSecrets)) await site.secrets?.forget();
      throw genconfProblem(name, complaints, error);
    },
  );
}

/**
 * Whether a line of genconf's output names a key and what is wrong with it: `key: message`. All keys
 * but two have an underscore, which keeps out `tar: …` and `docker: …`.
 * Source: dcos/dcos dcos_installer/cli.py.
 */
export function isComplaint(line: string): boolean {
  return /^\s*(?:[a-z0-9]+(?:_[a-z0-9]+)+|resolvers|platform): \S/.test(line);
}

function genconfProblem(machine: string, complaints: readonly string[], error: unknown): unknown {
  if (!(error instanceof ProblemError) || error.problem.code !== 'SSH-SCRIPT-FAILED') return error;
  const { command, params } = error.problem;
  const detail = complaints.length > 0 ? complaints.join('; ') : String(params?.detail ?? '');
  const extra = { machine, ...(command === undefined ? {} : { command }) };
  return new ProblemError(problem('GENCONF-FAILED', { detail }, extra), { cause: error });
}

interface Inputs {
  readonly config: string;
  /** The same without the agents: those come and go, and nothing is generated from them. */
  readonly lasting: string;
  readonly ipDetect: string;
}

async function inputs(site: Site, { version }: { version: string }): Promise<Inputs> {
  const { spec } = site.cluster;
  const keys = await readConfigKeys();
  const template = await readTemplate(spec);
  const lasting = { ...spec, machines: spec.machines.filter((machine) => !isAgent(machine)) };
  return {
    config: genconfConfig(spec, version, keys, template),
    lasting: genconfConfig(lasting, version, keys, template),
    ipDetect: await ipDetectOf(spec),
  };
}

/** The installer's own word for its version; its first answer takes minutes, docker loads its image. */
async function askVersion(
  site: Site,
  name: string,
  context: StepContext,
): Promise<InstallerVersion> {
  const { stdout } = await perform(site, name, 'installer-version.sh', [guest.work], context);
  const version = parseInstallerVersion(stdout);
  if (version !== null) return version;
  const lastLines = stdout.trim().split('\n').slice(-10);
  const argv = ['bash', guest.installer, '--version'];
  const command = { argv, exitCode: 0, lastLines };
  throw new ProblemError(problem('INSTALLER-VERSION-UNKNOWN', {}, { machine: name, command }));
}

async function installerHash(site: Site): Promise<string> {
  return (await site.installer()).sha256;
}

function describe(made: Inputs, version: InstallerVersion, installer: string): MadeFrom {
  return {
    installer,
    version: version.version,
    variant: version.variant,
    config: sha256(made.lasting),
    ipDetect: sha256(made.ipDetect),
    secrets: null,
  };
}

function parseMadeFrom(text: string): MadeFrom | null {
  try {
    return madeFrom.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
