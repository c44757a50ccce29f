import type * as z from 'zod';
import { ProblemError, refuse } from '../../shared/problem.ts';
import {
  describeAnswer,
  type InstalledPackage,
  installAnswer,
  installedOf,
  listAnswer,
  type PackageDescription,
  type PackageRepository,
  type PackageSummary,
  renderAnswer,
  repositoriesAnswer,
  said,
  searchAnswer,
  summaryOf,
  uninstallAnswer,
} from './cosmos-shapes.ts';
import { type DcosAnswer, parseJson, type Send, unexpected } from './request.ts';

export type {
  InstalledPackage,
  PackageDescription,
  PackageRepository,
  PackageSummary,
} from './cosmos-shapes.ts';

/** Which package, and how. */
export interface PackageWish {
  readonly name: string;
  /** The newest one unless told. */
  readonly version?: string | undefined;
  /** The id of its app; the package's own unless told. */
  readonly appId?: string | undefined;
  /** What its `config.json` asks for. */
  readonly options?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * DC/OS's package manager, through Admin Router. Beside what a `Send` throws: `COSMOS-PACKAGE-UNKNOWN`,
 * `COSMOS-INSTALLED-ALREADY`, `COSMOS-REPOSITORY-SILENT` (a repository does not answer, which fails every
 * question about packages), `COSMOS-REFUSED` with Cosmos' own words, `DCOS-ANSWER-UNEXPECTED`.
 */
export interface Cosmos {
  /** Packages of all repositories whose name or description has the words; all of them for ''. */
  search(words: string, signal?: AbortSignal): Promise<PackageSummary[]>;
  /** Null where no repository has it. */
  describe(
    name: string,
    version?: string | null,
    signal?: AbortSignal,
  ): Promise<PackageDescription | null>;
  /** The app definition that an installation would give to Marathon. */
  render(wish: PackageWish, signal?: AbortSignal): Promise<Record<string, unknown>>;
  install(wish: PackageWish, signal?: AbortSignal): Promise<InstalledPackage>;
  /** One app of a package, or all where none is named; answers with what is being removed. */
  uninstall(
    name: string,
    appId?: string | null,
    signal?: AbortSignal,
  ): Promise<readonly InstalledPackage[]>;
  installed(signal?: AbortSignal): Promise<InstalledPackage[]>;
  repositories(signal?: AbortSignal): Promise<readonly PackageRepository[]>;
  /** At the front, so that its packages win. Cosmos looks at what the address has before it takes it. */
  addRepository(
    repository: PackageRepository,
    signal?: AbortSignal,
  ): Promise<readonly PackageRepository[]>;
  removeRepository(name: string, signal?: AbortSignal): Promise<readonly PackageRepository[]>;
}

export function cosmosOver(send: Send): Cosmos {
  const ask = async <T>(
    { path, version = 1 }: Question,
    body: object,
    shape: z.ZodType<T>,
    signal: AbortSignal | undefined,
  ): Promise<T> => {
    const type = path.replace('/', '.');
    const answer = await send(`/package/${path}`, {
      method: 'POST',
      body,
      contentType: mediaType(`${type}-request`, 1),
      accept: mediaType(`${type}-response`, version),
      timeoutMs: patienceMs,
      signal,
    });
    if (answer.status < 200 || answer.status > 299) throw refusalOf(answer);
    const parsed = shape.safeParse(parseJson(answer.body));
    if (!parsed.success) throw unexpected(answer);
    return parsed.data;
  };

  return {
    async search(words, signal) {
      const { packages } = await ask({ path: 'search' }, { query: words }, searchAnswer, signal);
      return packages.map(summaryOf);
    },
    async describe(name, version = null, signal) {
      const body = { packageName: name, ...(version !== null && { packageVersion: version }) };
      // Version 2 of the answer is in every DC/OS from 1.8 on; packages that need more are not for Marathon alone.
      const asked = ask({ path: 'describe', version: 2 }, body, describeAnswer, signal);
      const found = await asked.catch((error: unknown) => {
        const unknown =
          error instanceof ProblemError && error.problem.code === 'COSMOS-PACKAGE-UNKNOWN';
        if (unknown) return null;
        throw error;
      });
      return found?.package ?? null;
    },
    async render(wish, signal) {
      const body = bodyOf(wish);
      return (await ask({ path: 'render' }, body, renderAnswer, signal)).marathonJson;
    },
    async install(wish, signal) {
      const told = await ask({ path: 'install' }, bodyOf(wish), installAnswer, signal);
      return { name: told.packageName, version: told.packageVersion, appId: told.appId };
    },
    async uninstall(name, appId = null, signal) {
      const body = { packageName: name, ...(appId === null ? { all: true } : { appId }) };
      const { results } = await ask({ path: 'uninstall' }, body, uninstallAnswer, signal);
      return results.map((each) => ({
        name: each.packageName,
        version: each.packageVersion ?? null,
        appId: each.appId,
      }));
    },
    async installed(signal) {
      return (await ask({ path: 'list' }, {}, listAnswer, signal)).packages.map(installedOf);
    },
    async repositories(signal) {
      return (await ask({ path: 'repository/list' }, {}, repositoriesAnswer, signal)).repositories;
    },
    async addRepository({ name, uri }, signal) {
      const body = { name, uri, index: 0 };
      return (await ask({ path: 'repository/add' }, body, repositoriesAnswer, signal)).repositories;
    },
    async removeRepository(name, signal) {
      const asked = ask({ path: 'repository/delete' }, { name }, repositoriesAnswer, signal);
      return (await asked).repositories;
    },
  };
}

interface Question {
  /** Below `/package`. */
  readonly path: string;
  /** Of the answer. */
  readonly version?: number;
}

/** Cosmos fetches its repositories itself, and gives one that is silent up after some 10 s. */
const patienceMs = 30_000;

// Source: dcos/cosmos MediaTypes.scala.
function mediaType(what: string, version: number): string {
  return `application/vnd.dcos.package.${what}+json;charset=utf-8;version=v${version}`;
}

function bodyOf({ name, version, appId, options }: PackageWish): object {
  return {
    packageName: name,
    ...(version !== undefined && { packageVersion: version }),
    ...(appId !== undefined && { appId }),
    ...(options !== undefined && { options }),
  };
}

/** The kinds of Cosmos' errors that mean a repository, not the question. */
const ofRepositories = [
  'RepositoryUriConnection',
  'RepositoryUriSyntax',
  'UniverseClientHttpError',
  'IndexNotFound',
  'PackageFileMissing',
];

function refusalOf(answer: DcosAnswer): Error {
  const parsed = said.safeParse(parseJson(answer.body));
  if (!parsed.success) return unexpected(answer);
  const { type, message, data } = parsed.data;
  const kind = { kind: 'invalid' } as const;
  const name = data?.packageName ?? '';
  if (type === 'PackageNotFound') refuse('COSMOS-PACKAGE-UNKNOWN', { detail: message }, kind);
  if (type === 'PackageAlreadyInstalled') refuse('COSMOS-INSTALLED-ALREADY', { name }, kind);
  if (ofRepositories.includes(type)) refuse('COSMOS-REPOSITORY-SILENT', { detail: message });
  refuse('COSMOS-REFUSED', { detail: message }, kind);
}
