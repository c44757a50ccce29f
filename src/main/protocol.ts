import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, protocol } from 'electron';
import { contentTypeOf, pageFileOf, pageHeaders } from '../shared/page/policy.ts';
import { isOwnAddress, scheme } from './address.ts';

/** Must be called before the program is ready: makes `app:` a scheme with an origin, as https has. */
export function setupScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the page's own files, and nothing else, at `app://dcos-vagrant-desktop/`. */
export function setupProtocol(folder: string = pageFolder()): void {
  protocol.handle(scheme, (request) => answer(folder, request));
}

async function answer(folder: string, { method, url }: Request): Promise<Response> {
  const headers = pageHeaders();
  const refused = (status: number) => new Response(null, { status, headers });
  if (method !== 'GET' && method !== 'HEAD') return refused(405);
  if (!isOwnAddress(url)) return refused(404);
  const name = pageFileOf(new URL(url).pathname);
  const type = name === null ? null : contentTypeOf(name);
  if (name === null || type === null) return refused(404);
  const bytes = await readFile(join(folder, name)).catch(() => null);
  if (bytes === null) return refused(404);
  const body = method === 'HEAD' ? null : new Uint8Array(bytes);
  return new Response(body, { headers: { ...headers, 'content-type': type } });
}

function pageFolder(): string {
  return join(app.getAppPath(), 'out', 'renderer');
}
