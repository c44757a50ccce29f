import * as z from 'zod';
import type { Problem } from '../../shared/problem.ts';
import { releaseSettingsFile } from '../releases/settings.ts';
import { enginePaths, readYamlFile } from '../storage/index.ts';

/** Format of settings.yaml. */
const SETTINGS_VERSION = 1;

const schema = z.strictObject({
  version: z.literal(SETTINGS_VERSION),
  ...releaseSettingsFile,
  lxc: z.strictObject({ box: z.string().nullish() }).optional(),
  /** Checks that the user does not want to be told of. */
  doctor: z.strictObject({ muted: z.array(z.string().max(60)).max(100).nullish() }).optional(),
  virtualbox: z
    .strictObject({
      program: z.string().nullish(),
      parallel: z.int().min(1).max(16).nullish(),
      box: z
        .strictObject({
          name: z.string().nullish(),
          url: z.string().nullish(),
          version: z.string().nullish(),
        })
        .nullish(),
    })
    .optional(),
});
export type SettingsFile = z.infer<typeof schema>;

/**
 * What settings.yaml of a data folder says; null where there is none. A corrupt file is moved aside and
 * told to `onNotice`. Throws `STORAGE-NEWER` and the other problems of `readYamlFile`.
 */
export function readSettingsFile(
  data: string,
  onNotice: (problem: Problem) => void,
): Promise<SettingsFile | null> {
  const options = { version: SETTINGS_VERSION, onNotice };
  return readYamlFile<SettingsFile>(enginePaths(data).settings, schema, options);
}

/** Where each setting of a page stands in the file. */
export const places = {
  mirror: ['releases', 'mirror'],
  installers: ['releases', 'installers'],
  httpProxy: ['releases', 'httpProxy'],
  httpsProxy: ['releases', 'httpsProxy'],
  noProxy: ['releases', 'noProxy'],
  ca: ['releases', 'ca'],
  lxcBox: ['lxc', 'box'],
  vboxManage: ['virtualbox', 'program'],
  parallel: ['virtualbox', 'parallel'],
  boxName: ['virtualbox', 'box', 'name'],
  boxUrl: ['virtualbox', 'box', 'url'],
  boxVersion: ['virtualbox', 'box', 'version'],
} as const;
export type SettingName = keyof typeof places;

/** Muted checks; the doctor sets them. */
export const mutedPlace = ['doctor', 'muted'] as const;

/** Where downloads are kept, if not in the data folder; no page sets it, moving them does. */
export const downloadsPlace = ['releases', 'downloads'] as const;

/** The environment's variables that go before a setting, the strongest first. */
export const variables: Readonly<Partial<Record<SettingName, readonly string[]>>> = {
  mirror: ['DCOS_VAGRANT_MIRROR'],
  installers: ['DCOS_VAGRANT_INSTALLERS'],
  httpProxy: ['http_proxy', 'HTTP_PROXY'],
  httpsProxy: ['https_proxy', 'HTTPS_PROXY'],
  noProxy: ['no_proxy', 'NO_PROXY'],
  ca: ['CURL_CA_BUNDLE', 'SSL_CERT_FILE'],
  lxcBox: ['DCOS_VAGRANT_LXC_BOX'],
  vboxManage: ['DCOS_VAGRANT_VBOXMANAGE'],
  boxName: ['DCOS_BOX'],
  boxUrl: ['DCOS_BOX_URL'],
  boxVersion: ['DCOS_BOX_VERSION'],
};
