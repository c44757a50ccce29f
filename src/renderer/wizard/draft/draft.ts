import * as z from 'zod';
import {
  dcosConfiguration,
  installMethods,
  machineExtras,
} from '../../../shared/cluster/install-wishes.ts';
import { providerIds } from '../../../shared/cluster/kinds.ts';

/** The wizard's pages in their order. */
export const pages = [
  'computer',
  'topology',
  'version',
  'options',
  'command-line',
  'review',
] as const;
export type PageId = (typeof pages)[number];

/** Where DC/OS comes from: a version of the catalogue, the user's own installer, or not at all. */
export const sources = ['catalogue', 'installer', 'none'] as const;
export type Source = (typeof sources)[number];

/** Whether DC/OS's command line tool is installed, and for whom. */
export const cliChoices = ['none', 'user', 'system'] as const;
export type CliChoice = (typeof cliChoices)[number];

const topology = {
  /** The VagrantConfig.yaml as the user has it now: the only place where machines are kept. */
  text: z.string().max(1_000_000),
  /** Name of the preset that the text began with; null where it came from elsewhere. */
  preset: z.string().max(100).nullable(),
  /** Name of the file that the text was opened from. */
  from: z.string().max(1000).nullable(),
};

/** The same while a folder is still to be named. */
const draftExtras = machineExtras.extend({
  mount: machineExtras.shape.mount
    .unwrap()
    .extend({ folder: z.string().max(4096) })
    .optional(),
});

const draft = z.strictObject({
  version: z.literal(1),
  page: z.enum(pages),
  /** Index of the furthest page that was reached; up to there every page can be opened. */
  reached: z
    .int()
    .min(0)
    .max(pages.length - 1),
  /** Null until the user, or what this computer has, decides. */
  provider: z.enum(providerIds).nullable(),
  ...topology,
  /** What a preset or a file took the place of, so that it can be had back. */
  replaced: z.strictObject(topology).nullable(),
  source: z.enum(sources),
  /** Version of DC/OS; null is the latest stable one. */
  dcos: z.string().max(40).nullable(),
  earlyAccess: z.boolean(),
  /** Path of the user's own dcos_generate_config.sh on the engine's computer; empty where none. */
  installer: z.string().max(4096),
  /** Path of a config.yaml to start from; empty where none. */
  config: z.string().max(4096),
  /** How DC/OS gets onto the machines. */
  installMethod: z.enum(installMethods).default('ssh_pull'),
  /** What is said of DC/OS's configuration; absent keys are as usual. */
  configuration: dcosConfiguration.default({}),
  /** What the machines get beside DC/OS. */
  extras: draftExtras.default({}),
  /** Null is the free name that the engine suggests. */
  name: z.string().max(100).nullable(),
  /** Null is chosen by the engine. */
  domain: z.string().max(253).nullable(),
  /** What was typed as network and is none yet; null where the topology's own is meant. */
  network: z.string().max(40).nullable(),
  /** Names in the hosts file; null is as usual: for all machines but simulated ones. */
  names: z.boolean().nullable(),
  /** For whom DC/OS's command line tool is installed; null is as usual: for oneself, with real machines. */
  cli: z.enum(cliChoices).nullable(),
  /** Path of such a tool that the user has; empty where it is to be downloaded. */
  cliFile: z.string().max(4096),
  /** Time divisor of simulated machines. */
  speed: z.number().min(1).max(1000),
});

/** Everything that the user has said so far. */
export type Draft = Readonly<z.infer<typeof draft>>;

/** The three fields that a topology consists of. */
export type TopologyChoice = Pick<Draft, 'text' | 'preset' | 'from'>;

/** A wizard that nobody has touched. */
export const freshDraft: Draft = {
  version: 1,
  page: 'computer',
  reached: 0,
  provider: null,
  text: '',
  preset: null,
  from: null,
  replaced: null,
  source: 'catalogue',
  dcos: null,
  earlyAccess: false,
  installer: '',
  config: '',
  installMethod: 'ssh_pull',
  configuration: {},
  extras: {},
  name: null,
  domain: null,
  network: null,
  names: null,
  cli: null,
  cliFile: '',
  // A rehearsal of well under a minute; 1 is the pace of real machines.
  speed: 10,
};

/** The draft of a stored text; null where it is damaged or of another version of the program. */
export function parseDraft(stored: string | null): Draft | null {
  if (stored === null) return null;
  try {
    const read = draft.safeParse(JSON.parse(stored));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
