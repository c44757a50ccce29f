import * as z from 'zod';

/** The part of the settings file about releases and boxes; see docs/releases.md. */
export const releaseSettingsFile = {
  releases: z
    .strictObject({
      /** Stands in for https://downloads.dcos.io, with the same paths below it. */
      mirror: z.url({ protocol: /^https?$/ }).nullish(),
      /** Folder of installers on this computer. */
      installers: z.string().nullish(),
      /** Proxies as in HTTP_PROXY, HTTPS_PROXY and NO_PROXY. */
      httpProxy: z.string().nullish(),
      httpsProxy: z.string().nullish(),
      noProxy: z.string().nullish(),
      /** File of certificate authorities (PEM) to trust besides the usual ones. */
      ca: z.string().nullish(),
    })
    .optional(),
  /** The box of all VirtualBox machines that name none: a name or a .box file, its address, its version. */
  box: z
    .strictObject({
      name: z.string().nullish(),
      url: z.string().nullish(),
      version: z.string().nullish(),
    })
    .optional(),
};

type FromFile = {
  readonly [Key in keyof typeof releaseSettingsFile]?:
    | z.infer<(typeof releaseSettingsFile)[Key]>
    | undefined;
};

/** How releases and boxes are had, with the environment's overrides applied. */
export interface ReleaseSettings {
  readonly releases: {
    readonly mirror: string | null;
    readonly installers: string | null;
    readonly proxy: { readonly http: string; readonly https: string; readonly no: string };
    readonly ca: string | null;
  };
  readonly box: {
    readonly name: string | null;
    readonly url: string | null;
    readonly version: string | null;
  };
}

/**
 * Variables go before the file: `DCOS_VAGRANT_MIRROR`, `DCOS_VAGRANT_INSTALLERS`, `HTTP_PROXY`,
 * `HTTPS_PROXY`, `NO_PROXY` (lower case first, as curl has it), `CURL_CA_BUNDLE`, `SSL_CERT_FILE`, and
 * dcos-vagrant's `DCOS_BOX`, `DCOS_BOX_URL`, `DCOS_BOX_VERSION`.
 */
export function releaseSettings(
  file: FromFile,
  env: Readonly<Record<string, string | undefined>>,
): ReleaseSettings {
  const { releases, box } = file;
  return {
    releases: {
      mirror: env.DCOS_VAGRANT_MIRROR || (releases?.mirror ?? null),
      installers: env.DCOS_VAGRANT_INSTALLERS || (releases?.installers ?? null),
      proxy: {
        http: env.http_proxy || env.HTTP_PROXY || (releases?.httpProxy ?? ''),
        https: env.https_proxy || env.HTTPS_PROXY || (releases?.httpsProxy ?? ''),
        no: env.no_proxy || env.NO_PROXY || (releases?.noProxy ?? ''),
      },
      ca: env.CURL_CA_BUNDLE || env.SSL_CERT_FILE || (releases?.ca ?? null),
    },
    box: {
      name: env.DCOS_BOX || (box?.name ?? null),
      url: env.DCOS_BOX_URL || (box?.url ?? null),
      version: env.DCOS_BOX_VERSION || (box?.version ?? null),
    },
  };
}
