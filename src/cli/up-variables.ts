import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Engine } from '../engine/index.ts';
import { type Message, say } from '../shared/messages/message.ts';
import { refuse } from '../shared/problem.ts';
import {
  type DcosVariables,
  dcosVariablesOf,
  secretVariables,
} from '../shared/sharing/dcos-variables.ts';
import { variableWishes } from '../shared/sharing/variable-wishes.ts';
import type { UpOptions } from './up-request.ts';

/** Options as the variables of dcos-vagrant complete them, and what a person is told of that. */
export interface Completed {
  readonly options: UpOptions;
  readonly told: readonly Message[];
}

/** Options of `up`, and the variable that stands in for each; of one group the first that is set counts. */
type Standing = Partial<Record<keyof UpOptions, string>>;

/**
 * What dcos-vagrant's variables mean, where no option says otherwise. Paths are taken from `folder`, as
 * dcos-vagrant takes them from its own. Boxes and secrets are read by the engine, for every command; they are
 * only told here. Throws `VARIABLE-INVALID`, `VARIABLE-FILE-MISSING`, `VARIABLE-VERSION-CONTRADICTS` and
 * `EXTRAS-JAVA-FILE-NEEDED` (invalid).
 */
export async function withVariables(
  options: UpOptions,
  env: Readonly<Record<string, string | undefined>>,
  engine: Pick<Engine, 'versions'>,
  folder: string = process.cwd(),
): Promise<Completed> {
  const variables = dcosVariablesOf(env);
  if (Object.keys(variables).length === 0) return { options, told: [] };
  const wishes = variableWishes(variables);
  const file = (variable: string) => fileOf(variable, variables[variable], folder);
  const release = await releaseOf(variables, options, file);
  const config = options.machinesOnly === true ? undefined : file('DCOS_CONFIG_PATH');
  const needsVersion =
    config !== undefined &&
    options.config === undefined &&
    !namesRelease({ ...release, ...options });
  const from: UpOptions = {
    ...defined({ topology: file('DCOS_MACHINE_CONFIG_PATH') }),
    ...release,
    ...(needsVersion ? { dcos: await latestStable(engine) } : {}),
    ...defined({ config }),
    ...defined({ method: wishes.installMethod }),
    ...(wishes.privateRegistry === true ? { privateRegistry: true } : {}),
    ...(wishes.java === true && options.java === undefined ? { java: javaOf(env) } : {}),
    ...defined({ mountMethod: wishes.mountMethod }),
  };
  return { options: { ...from, ...options }, told: toldOf(variables, options) };
}

/** An option that names a release rules out all variables that would. */
async function releaseOf(
  variables: DcosVariables,
  options: UpOptions,
  file: (variable: string) => string | undefined,
): Promise<Pick<UpOptions, 'installer' | 'dcos'>> {
  if (namesRelease(options)) return {};
  const { DCOS_VERSION: version } = variables;
  const installer = file('DCOS_GENERATE_CONFIG_PATH');
  if (installer === undefined) return defined({ dcos: version });
  await refuseOtherVersion(installer, version);
  return { installer };
}

function namesRelease({ installer, dcos, machinesOnly }: UpOptions): boolean {
  return installer !== undefined || dcos !== undefined || machinesOnly === true;
}

/** Both may be set as long as they say the same. */
async function refuseOtherVersion(path: string, version: string | undefined): Promise<void> {
  if (version === undefined) return;
  const { readInstallerText } = await import('../engine/releases/installer-text.ts');
  const installer = (await readInstallerText(path).catch(() => null))?.version ?? null;
  if (installer === null || installer === version) return;
  refuse('VARIABLE-VERSION-CONTRADICTS', { version, installer, path }, { kind: 'invalid' });
}

function fileOf(variable: string, value: string | undefined, folder: string): string | undefined {
  if (value === undefined) return undefined;
  const path = resolve(folder, value);
  if (existsSync(path)) return path;
  return refuse('VARIABLE-FILE-MISSING', { variable, path }, { kind: 'invalid', path });
}

/** dcos-vagrant installs its newest version where only a configuration is named. */
async function latestStable(engine: Pick<Engine, 'versions'>): Promise<string> {
  const latest = (await engine.versions()).find((version) => version.latestStable);
  if (latest === undefined) throw new Error('The catalogue has no stable release.');
  return latest.version;
}

/** dcos-vagrant downloaded a Java; here it comes from an archive of the user's. */
function javaOf({ DCOS_VAGRANT_JAVA: file }: Readonly<Record<string, string | undefined>>): string {
  return file || refuse('EXTRAS-JAVA-FILE-NEEDED', {}, { kind: 'invalid' });
}

/** In the order in which dcos-vagrant documents them: the options that go before each. */
const standIns: readonly (readonly [variable: string, options: readonly (keyof UpOptions)[]])[] = [
  ['DCOS_BOX', ['box']],
  ['DCOS_BOX_URL', ['box', 'boxUrl']],
  ['DCOS_BOX_VERSION', ['box', 'boxUrl', 'boxVersion']],
  ['DCOS_MACHINE_CONFIG_PATH', ['topology']],
  ['DCOS_CONFIG_PATH', ['config', 'machinesOnly']],
  ['DCOS_VERSION', ['dcos', 'installer', 'machinesOnly']],
  ['DCOS_GENERATE_CONFIG_PATH', ['installer', 'dcos', 'machinesOnly']],
  ['DCOS_INSTALL_METHOD', ['method']],
  ['DCOS_JAVA_ENABLED', ['java']],
  ['DCOS_PRIVATE_REGISTRY', ['privateRegistry']],
  ['DCOS_VAGRANT_MOUNT_METHOD', ['mountMethod']],
  [secretVariables.licenseKey, ['licenseFile']],
  [secretVariables.superuserPassword, ['superuserPasswordFile']],
];

const flags: Standing = {
  boxUrl: 'box-url',
  boxVersion: 'box-version',
  machinesOnly: 'machines-only',
  privateRegistry: 'private-registry',
  mountMethod: 'mount-method',
  licenseFile: 'license-file',
  superuserPasswordFile: 'superuser-password-file',
};

function toldOf(variables: DcosVariables, options: UpOptions): Message[] {
  const secret: readonly string[] = Object.values(secretVariables);
  return standIns.flatMap(([variable, before]) => {
    const value = variables[variable];
    if (value === undefined) return [];
    const option = before.find((each) => options[each] !== undefined);
    if (option !== undefined) {
      return [say('variable.overruled', { variable, option: `--${flags[option] ?? option}` })];
    }
    if (secret.includes(variable)) return [say('variable.used.secret', { variable })];
    return [say('variable.used', { variable, value })];
  });
}

function defined<Value extends object>(
  value: Value,
): { [Key in keyof Value]: NonNullable<Value[Key]> } {
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(entries) as { [Key in keyof Value]: NonNullable<Value[Key]> };
}
