import * as z from 'zod';

/**
 * How DC/OS gets onto the machines. `ssh_pull`: each machine fetches from the boot machine; `ssh_push`: the
 * installer's own `--preflight --deploy --postflight`; `web`: the installer's own page.
 * Source: dcos-vagrant, provision scripts; dcos/dcos dcos_installer.
 */
export const installMethods = ['ssh_pull', 'ssh_push', 'web'] as const;
export type InstallMethod = (typeof installMethods)[number];

const proxyUrl = z.string().max(2000);

/**
 * What a person can say of DC/OS's config.yaml without writing one; what is absent is as usual on one's own
 * computer. A template's keys go before these.
 */
export const dcosConfiguration = z.strictObject({
  /** DC/OS asks who one is (`oauth_enabled`). */
  login: z.boolean().optional(),
  telemetry: z.boolean().optional(),
  /** DC/OS insists on a synchronised clock. */
  checkTime: z.boolean().optional(),
  /** DNS servers of the nodes, IPv4 with or without port; three at most. */
  resolvers: z.array(z.string().max(60)).max(3).optional(),
  proxy: z
    .strictObject({
      http: proxyUrl.nullable(),
      https: proxyUrl.nullable(),
      /** Beside the cluster's own addresses, which never go through a proxy. */
      except: z.array(z.string().max(255)).max(100),
    })
    .optional(),
  overlay: z.boolean().optional(),
  dockerGc: z.boolean().optional(),
  ipv6: z.boolean().optional(),
  /** Regions and zones; Enterprise only. */
  faultDomain: z.boolean().optional(),
  /** Name of Enterprise's first user; the password is a secret and stands nowhere. */
  superuser: z.string().min(1).max(128).optional(),
});
export type DcosConfiguration = z.infer<typeof dcosConfiguration>;

/** How folders of this computer get into the machines. */
export const mountMethods = ['none', 'virtualbox', 'nfs', 'rsync'] as const;
export type MountMethod = (typeof mountMethods)[number];

export const vagrantLogLevels = ['debug', 'info', 'warn', 'error'] as const;
export type VagrantLogLevel = (typeof vagrantLogLevels)[number];

/** What the machines get beside DC/OS; what is absent they do not get. */
export const machineExtras = z.strictObject({
  /** A Docker registry on the boot machine that all machines trust, `boot.<domain>:5000`. */
  privateRegistry: z.boolean().optional(),
  /** Archive of a Java runtime on this computer, unpacked on the agents. */
  java: z.string().min(1).max(4096).optional(),
  mount: z
    .strictObject({
      method: z.enum(mountMethods),
      /** Folder of this computer. */
      folder: z.string().min(1).max(4096),
      /** Where the machines see it. */
      guestFolder: z.string().min(1).max(4096),
    })
    .optional(),
  /** The guest additions are brought in step with VirtualBox by the plugin vagrant-vbguest. */
  vbguest: z.boolean().optional(),
  /** How much Vagrant tells in the logs of operations. */
  vagrantLog: z.enum(vagrantLogLevels).optional(),
});
export type MachineExtras = z.infer<typeof machineExtras>;

/** The wishes of a cluster's creator that go beyond machines and version. */
export interface InstallWishes {
  readonly installMethod: InstallMethod;
  readonly configuration?: DcosConfiguration | undefined;
  readonly extras?: MachineExtras | undefined;
}

/** The same as a request has it: what is undefined is as usual. */
export type WishesAsked = {
  readonly [Wish in keyof InstallWishes]?: InstallWishes[Wish] | undefined;
};

/** What is asked for, in the form that a spec keeps: empty wishes are none. */
export function installWishes(asked: WishesAsked): InstallWishes {
  const { installMethod = 'ssh_pull', configuration, extras } = asked;
  return {
    installMethod,
    ...(isEmpty(configuration) ? {} : { configuration }),
    ...(isEmpty(extras) ? {} : { extras }),
  };
}

function isEmpty(wish: object | undefined): boolean {
  return wish === undefined || Object.values(wish).every((value) => value === undefined);
}
