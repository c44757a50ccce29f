import * as z from 'zod';
import { parseJson } from '../../../dcos/request.ts';
import { json, type SimulatedAnswer, type SimulatedRequest } from './answer.ts';

const body = z
  .looseObject({ packageName: z.string(), name: z.string(), uri: z.string() })
  .partial();
type Body = z.infer<typeof body>;

/**
 * Cosmos without any repository: the public ones are switched off, and a simulated master reaches no other.
 * Answers and errors have Cosmos' own shapes. Null where the path is another one.
 */
export function answerCosmos(path: string, request: SimulatedRequest): SimulatedAnswer | null {
  if (!path.startsWith('/package/')) return null;
  const what = path.slice('/package/'.length);
  const answer = Object.hasOwn(answers, what) ? answers[what] : undefined;
  if (answer === undefined) return error(404, 'NotFound', `Cosmos has nothing at ${path}.`);
  // Cosmos tells its questions apart by their media types.
  const type = `application/vnd.dcos.package.${what.replace('/', '.')}-request+json`;
  if (request.method !== 'POST' || !request.headers['content-type']?.startsWith(type)) {
    return error(400, 'UnsupportedContentType', `Only POST of ${type} here.`);
  }
  const parsed = body.safeParse(parseJson(request.body));
  if (!parsed.success) return error(400, 'JsonParsingError', 'Unable to parse the body as JSON.');
  return answer(parsed.data);
}

const answers: Readonly<Record<string, (asked: Body) => SimulatedAnswer>> = {
  search: () => json(200, { packages: [] }),
  list: () => json(200, { packages: [] }),
  describe: notFound,
  render: notFound,
  install: notFound,
  uninstall: ({ packageName = '' }) =>
    error(400, 'PackageNotInstalled', `Package [${packageName}] is not installed`),
  'repository/list': () => json(200, { repositories: [] }),
  'repository/add': ({ name = '', uri = '' }) =>
    error(
      400,
      'RepositoryUriConnection',
      `Could not access data at URI for repository [${name}]: ${uri} (a simulated cluster reaches no network)`,
    ),
  'repository/delete': ({ name = '' }) =>
    error(400, 'RepositoryNotPresent', `Repository name [${name}] is not present in the list`),
};

function notFound({ packageName = '' }: Body): SimulatedAnswer {
  return error(400, 'PackageNotFound', `Package [${packageName}] not found`, { packageName });
}

function error(status: number, type: string, message: string, data?: object): SimulatedAnswer {
  return json(status, { type, message, ...(data && { data }) });
}
