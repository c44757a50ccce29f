import * as z from 'zod';

// Shapes: dcos/cosmos, com.mesosphere.cosmos.rpc.v1 and v2; only what is read here.

/** `/package/search` */
export const searchAnswer = z.object({
  packages: z.array(
    z.object({
      name: z.string(),
      currentVersion: z.string(),
      description: z.string().default(''),
    }),
  ),
});

/** `/package/describe`, second version. */
export const describeAnswer = z.object({
  package: z.object({
    name: z.string(),
    version: z.string(),
    description: z.string().default(''),
    preInstallNotes: z.string().nullish(),
  }),
});

/** `/package/render` */
export const renderAnswer = z.object({ marathonJson: z.record(z.string(), z.unknown()) });

/** `/package/install` */
export const installAnswer = z.object({
  packageName: z.string(),
  packageVersion: z.string(),
  appId: z.string(),
});

/** `/package/uninstall` */
export const uninstallAnswer = z.object({
  results: z.array(
    z.object({
      packageName: z.string(),
      appId: z.string().default(''),
      packageVersion: z.string().nullish(),
    }),
  ),
});

/** `/package/list` */
export const listAnswer = z.object({
  packages: z.array(
    z.object({
      appId: z.string().default(''),
      packageInformation: z.object({
        packageDefinition: z.object({ name: z.string(), version: z.string() }),
      }),
    }),
  ),
});

/** `/package/repository/…` */
export const repositoriesAnswer = z.object({
  repositories: z.array(z.object({ name: z.string(), uri: z.string() })),
});

/** What Cosmos says of a request that it does not fulfil. */
export const said = z.object({
  type: z.string(),
  message: z.string(),
  data: z.object({ packageName: z.string() }).partial().nullish().catch(null),
});

/** A package that could be installed. */
export interface PackageSummary {
  readonly name: string;
  readonly version: string;
  readonly description: string;
}

export interface PackageDescription extends PackageSummary {
  /** What to know before; from the package. */
  readonly preInstallNotes?: string | null | undefined;
}

/** A package that Cosmos gave to Marathon. */
export interface InstalledPackage {
  readonly name: string;
  readonly version: string | null;
  readonly appId: string;
}

export interface PackageRepository {
  readonly name: string;
  readonly uri: string;
}

export function summaryOf(told: z.infer<typeof searchAnswer>['packages'][number]): PackageSummary {
  return { name: told.name, version: told.currentVersion, description: told.description };
}

export function installedOf(
  told: z.infer<typeof listAnswer>['packages'][number],
): InstalledPackage {
  const { name, version } = told.packageInformation.packageDefinition;
  return { name, version, appId: told.appId };
}
