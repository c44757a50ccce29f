import * as z from 'zod';

/** The part of the settings file about releases; see docs/releases.md. */
export const releaseSettingsFile = {
  releases: z
    .strictObject({
      /** Stands in for https://downloads.dcos.io, with the same paths below it. */
      mirror: z.url({ protocol: /^https?$/ }).nullish(),
      /** Folder of installers on this computer. */
      installers: z.string().nullish(),
      /** Where downloaded installers and boxes are kept; the data folder unless told. */
      downloads: z.string().nullish(),
      /** Proxies as in HTTP_PROXY, HTTPS_PROXY and NO_PROXY. */
      httpProxy: z.string().nullish(),
      httpsProxy: z.string().nullish(),
      noProxy: z.string().nullish(),
      /** File of certificate authorities (PEM) to trust besides the usual ones. */
      ca: z.string().nullish(),
    })
    .optional(),
};

type FromFile = z.infer<(typeof releaseSettingsFile)['releases']>;

/** How releases are had, with the environment's overrides applied. */
export interface ReleaseSettings {
  readonly mirror: string | null;
  readonly installers: string | null;
  /** Absolute path of the folder for downloads; null is the one in the data folder. */
  readonly downloads: string | null;
  /** Empty where there is none. */
  readonly proxy: { readonly http: string; readonly https: string; readonly no: string };
  readonly ca: string | null;
}

/**
 * Variables go before the file: `DCOS_VAGRANT_MIRROR`, `DCOS_VAGRANT_INSTALLERS`, `HTTP_PROXY`,
 * `HTTPS_PROXY`, `NO_PROXY` (lower case first, as curl has it), `CURL_CA_BUNDLE` and `SSL_CERT_FILE`.
 */
export function releaseSettings(
  file: FromFile,
  env: Readonly<Record<string, string | undefined>>,
): ReleaseSettings {
  return {
    mirror: env.DCOS_VAGRANT_MIRROR || (file?.mirror ?? null),
    installers: env.DCOS_VAGRANT_INSTALLERS || (file?.installers ?? null),
    downloads: file?.downloads ?? null,
    proxy: {
      http: env.http_proxy || env.HTTP_PROXY || (file?.httpProxy ?? ''),
      https: env.https_proxy || env.HTTPS_PROXY || (file?.httpsProxy ?? ''),
      no: env.no_proxy || env.NO_PROXY || (file?.noProxy ?? ''),
    },
    ca: env.CURL_CA_BUNDLE || env.SSL_CERT_FILE || (file?.ca ?? null),
  };
}
