import * as z from 'zod';
import { compareVersions, isVersion } from '../releases/version.ts';

const version = z.string().refine(isVersion, 'not a version');
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const address = z
  .url({ protocol: /^https$/ })
  .refine((url) => url.includes('{system}'), 'no place for the system');

/** Systems that the tool was built for, as Node names them. */
export const cliSystems = ['linux', 'darwin', 'win32'] as const;
export type CliSystem = (typeof cliSystems)[number];

const system = z.strictObject({
  /** As addresses have it. */
  name: z.string(),
  /** The program's file. */
  file: z.string(),
  /** Architectures, as Node names them, that run what was built for x86-64. */
  runsOn: z.array(z.enum(['x64', 'arm64'])).min(1),
});

const tool = z.strictObject({
  /** The oldest DC/OS version it is for. */
  from: version,
  /** How its version begins: `0.8`. */
  series: version,
  urls: z.array(address.refine((url) => url.includes('{file}'), 'no place for the file')).min(1),
});

const plugin = z.strictObject({
  /** DC/OS version in two numbers. */
  dcos: z.string().regex(/^\d+\.\d+$/),
  version: z.string(),
  url: address,
  sha256: z.strictObject({ linux: sha256, darwin: sha256, win32: sha256 }),
});

/** The form of `resources/dcos-cli.yaml`. Nothing in it may stand for two things. */
export const cliCatalogue = z
  .strictObject({
    version: z.literal(1),
    origin: z.url({ protocol: /^https$/ }),
    systems: z.strictObject({ linux: system, darwin: system, win32: system }),
    folderOfClusterFrom: version,
    corePluginFrom: version,
    passwordsFrom: version,
    tools: z.array(tool).min(1),
    plugins: z.array(plugin).min(1),
  })
  .superRefine(({ origin, tools, plugins }, context) => {
    const twice = (values: readonly string[]) => new Set(values).size < values.length;
    const froms = tools.map(({ from }) => from);
    if (twice(froms) || !isSorted(froms)) context.addIssue('tools: each once, the newest first');
    const versions = plugins.map(({ dcos }) => dcos);
    if (twice(versions) || !isSorted(versions)) context.addIssue('plugins: the newest first');
    const sums = plugins.flatMap((each) => Object.values(each.sha256));
    if (twice(sums)) context.addIssue('a checksum stands for two plugins');
    const urls = [...tools.flatMap((each) => each.urls), ...plugins.map(({ url }) => url)];
    if (twice(urls)) context.addIssue('an address stands for two files');
    const away = urls.find((url) => !url.startsWith(`${origin}/`));
    if (away !== undefined) context.addIssue(`${away} is not at ${origin}`);
  });

export type CliCatalogue = z.infer<typeof cliCatalogue>;
export type CliPlugin = CliCatalogue['plugins'][number];
export type CliTool = CliCatalogue['tools'][number];

/** The tool for a DC/OS version; the newest where the version is not known. */
export function toolFor({ tools }: CliCatalogue, dcos: string | null): CliTool {
  const [newest] = tools;
  const found = dcos === null ? newest : tools.find(({ from }) => compareVersions(from, dcos) <= 0);
  const chosen = found ?? tools.at(-1);
  if (chosen === undefined) throw new Error('The table of tools is empty.');
  return chosen;
}

/** The core plugin that a tool needs for a DC/OS version; null where it needs none, or none is known. */
export function pluginFor(
  catalogue: CliCatalogue,
  dcos: string | null,
  cliVersion: string,
): CliPlugin | null {
  if (compareVersions(cliVersion, catalogue.corePluginFrom) < 0) return null;
  const minor = dcos === null ? undefined : /^\d+\.\d+/.exec(dcos)?.[0];
  if (minor === undefined) return catalogue.plugins[0] ?? null;
  return catalogue.plugins.find((each) => each.dcos === minor) ?? null;
}

/** Whether a tool's version is of the series: 1.2.0 of `1`, 0.8.0 of `0.8`. */
export function isOfSeries(cliVersion: string, { series }: Pick<CliTool, 'series'>): boolean {
  return cliVersion === series || cliVersion.startsWith(`${series}.`);
}

/** An address with the system's own words in it. */
export function addressOn(
  { systems }: Pick<CliCatalogue, 'systems'>,
  url: string,
  on: CliSystem,
): string {
  const { name, file } = systems[on];
  return url.replace('{system}', name).replace('{file}', file);
}

/** Whether what was built for x86-64 runs on this system and architecture. */
export function runsHere(
  { systems }: Pick<CliCatalogue, 'systems'>,
  platform: string,
  arch: string,
): platform is CliSystem {
  const on = cliSystems.find((each) => each === platform);
  return on !== undefined && systems[on].runsOn.some((each) => each === arch);
}

function isSorted(versions: readonly string[]): boolean {
  const sorted = versions.toSorted((one, other) => compareVersions(other, one));
  return versions.every((each, index) => each === sorted[index]);
}
