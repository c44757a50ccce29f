import * as z from 'zod';
import { dcosConfiguration, installMethods, machineExtras } from '../cluster/install-wishes.ts';
import { clusterNamePattern, providerIds } from '../cluster/kinds.ts';
import { mostLines, unitName } from '../machine-log/request.ts';
import { changeSchema, namedRelease } from '../operations/change.ts';
import { offerId } from './secrets.ts';

/** Inputs of the interface between a page and the engine. Each one is checked when it arrives. */

export const clusterName = z.string().regex(clusterNamePattern);
const machineName = z.string().min(1).max(63);
const path = z.string().min(1).max(4096);
/** Text of a file that a person edits, in characters. */
const documentText = z.string().max(1_000_000);
export const versionName = z.string().min(1).max(40);

export const named = z.strictObject({ name: clusterName });

/** What the wizard asks for; what is left out is chosen by the engine. */
export const createRequest = z.strictObject({
  name: z.string().max(100),
  provider: z.enum(providerIds),
  topology: z.strictObject({ text: documentText }),
  release: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('catalogue'),
      version: versionName,
      configPath: path.nullable(),
    }),
    z.strictObject({ kind: z.literal('installer'), path, configPath: path.nullable() }),
    z.strictObject({ kind: z.literal('none') }),
  ]),
  /** How DC/OS gets onto the machines; `ssh_pull` unless told. */
  installMethod: z.enum(installMethods).optional(),
  configuration: dcosConfiguration.optional(),
  extras: machineExtras.optional(),
  domain: z.string().max(253).nullable(),
  network: z.string().max(40).nullable(),
  /** Time divisor of the simulated provider; 1 is a realistic pace. */
  speed: z.number().min(1).max(1000).nullable(),
  /** Names in the hosts file; unless told, of all machines but simulated ones. */
  hosts: z.boolean().optional(),
  /** DC/OS's command line tool, once the cluster runs: for whom, and a program in the place of a download. */
  cli: z
    .strictObject({ where: z.enum(['user', 'system']), file: path.nullable() })
    .nullable()
    .optional(),
  /** Asks for administrator rights although the same was refused before. */
  askAgain: z.boolean().optional(),
  /** Word for the passwords and keys that were offered; they stand in no request. */
  secrets: offerId.optional(),
});
export type CreateRequest = z.infer<typeof createRequest>;

/** Going on, with a word for secrets that were offered anew. */
export const resumeRequest = z.strictObject({ name: clusterName, secrets: offerId.optional() });

/** Destroying takes the name once more, as the user typed it. */
export const destroyRequest = z.strictObject({ name: clusterName, typed: z.string().max(100) });

export const changeRequest = z.strictObject({ name: clusterName, change: changeSchema });

/** `newName` is checked by the engine, which says what is wrong with it. */
export const cloneRequest = z.strictObject({ name: clusterName, newName: z.string().max(100) });

export const upgradeRequest = z.strictObject({ name: clusterName, release: namedRelease });
/** A new name is checked by the engine; null is the next free one. */
const rebuildWish = {
  name: clusterName,
  newName: z.string().max(100).nullable(),
  replace: z.boolean(),
};
export const rebuildPreviewRequest = z.strictObject(rebuildWish);
/** Where the old cluster goes, its name once more as the user typed it. */
export const rebuildRequest = z.strictObject({
  ...rebuildWish,
  release: namedRelease,
  typed: z.string().max(100).nullable(),
  secrets: offerId.optional(),
});

export const operationRequest = z.strictObject({
  name: clusterName,
  /** Id of the operation; null is the newest one. */
  operation: z.string().max(100).nullable(),
});

const logOf = {
  name: clusterName,
  operation: z.string().max(100),
  machine: machineName.nullable(),
};
export const logRequest = z.strictObject(logOf);
export const logPageRequest = z.strictObject({
  ...logOf,
  first: z.int().min(0),
  count: z.int().min(1).max(1000),
});
export const logSearchRequest = z.strictObject({
  ...logOf,
  text: z.string().min(1).max(500),
  /** Index of the line to begin with. */
  from: z.int().min(0),
  backwards: z.boolean(),
});

/** A picture beside the logs of a cluster, by the name of its file. */
export const pictureRequest = z.strictObject({
  name: clusterName,
  file: z
    .string()
    .regex(/^[0-9A-Za-z-]+\.[0-9A-Za-z-]+\.png$/)
    .max(255),
});

export const machineLogRequest = z.strictObject({
  name: clusterName,
  machine: machineName,
  /** A systemd unit; null for all of them. */
  unit: z.string().regex(unitName).nullable(),
  /** How many of the newest lines to begin with. */
  lines: z.int().min(1).max(mostLines),
});
const journalId = z.string().max(60);
export const machineLogPageRequest = z.strictObject({
  id: journalId,
  first: z.int().min(0),
  count: z.int().min(1).max(1000),
});
export const machineLogSearchRequest = z.strictObject({
  id: journalId,
  text: z.string().min(1).max(500),
  from: z.int().min(0),
  backwards: z.boolean(),
});

const columns = z.int().min(1).max(1000);
const rows = z.int().min(1).max(1000);
export const terminalRequest = z.strictObject({
  name: clusterName,
  machine: machineName,
  columns,
  rows,
});
export const terminalInput = z.strictObject({
  id: z.string().max(60),
  text: z.string().max(100_000),
});
export const terminalSize = z.strictObject({ id: z.string().max(60), columns, rows });

export const downloadRequest = z.strictObject({
  kind: z.enum(['installer', 'box']),
  version: versionName,
});
export const pathRequest = z.strictObject({ path });
/** A part of a file that is dropped onto the page; parts come in order, the last one with `last`. */
export const uploadRequest = z.strictObject({
  /** Chosen by the page, one for each file. */
  id: z.string().regex(/^[0-9a-z-]{8,60}$/),
  fileName: z.string().min(1).max(255),
  /** Where this part begins, bytes. */
  offset: z.int().min(0),
  data: z.instanceof(Blob),
  last: z.boolean(),
});

/** Changes of the engine's settings; what is left out stays, null is the default. */
export const settingsPatch = z.strictObject({
  mirror: z.url({ protocol: /^https?$/ }).nullish(),
  installers: path.nullish(),
  httpProxy: z.string().max(2000).nullish(),
  httpsProxy: z.string().max(2000).nullish(),
  noProxy: z.string().max(2000).nullish(),
  ca: path.nullish(),
  lxcBox: path.nullish(),
  vboxManage: path.nullish(),
  parallel: z.int().min(1).max(16).nullish(),
  boxName: z.string().max(200).nullish(),
  boxUrl: z.string().max(2000).nullish(),
  boxVersion: z.string().max(100).nullish(),
});
export type SettingsPatch = z.infer<typeof settingsPatch>;

export const doctorFixRequest = z.strictObject({ id: z.string().min(1).max(4200) });
export const doctorMuteRequest = z.strictObject({
  id: z.string().min(1).max(60),
  muted: z.boolean(),
});

export const storedItemRequest = z.strictObject({ id: z.string().min(1).max(300) });
export const moveRequest = z.strictObject({ folder: path });
/** A factory reset takes a word, as the user typed it. */
export const resetRequest = z.strictObject({ typed: z.string().max(100) });

/** What belongs to the window; kept by its shell. */
export const preferencesPatch = z.strictObject({
  theme: z.enum(['light', 'dark', 'system']).optional(),
  language: z.enum(['en', 'zh', 'system']).optional(),
  startAtLogin: z.boolean().optional(),
  startHidden: z.boolean().optional(),
  closeToTray: z.boolean().optional(),
  notifications: z.boolean().optional(),
  whenLeaving: z.enum(['ask', 'stop', 'leave']).optional(),
});
export type PreferencesPatch = z.infer<typeof preferencesPatch>;

export const chooseRequest = z.strictObject({
  what: z.enum([
    'installer',
    'config',
    'topology',
    'folder',
    'certificates',
    'box',
    'program',
    'java',
  ]),
});
/** Only addresses of a cluster, and pages that the program names itself, are opened. */
export const openRequest = z.strictObject({ url: z.url({ protocol: /^https?$/ }) });
