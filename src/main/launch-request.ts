import { basename, resolve } from 'node:path';
import { readTopologyFile } from '../engine/clusters/topology-file.ts';
import type { Launch } from '../shared/api/shell.ts';
import { problem, problemOf } from '../shared/problem.ts';
import { LONGEST_TEXT } from '../shared/topology/document.ts';

export const linkScheme = 'dcos-vagrant';

/** Something that the program was opened with. */
export type LaunchRequest =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'link'; readonly link: string };

/** The files and links among a program's arguments; options and other files are none of ours. */
export function launchRequests(argv: readonly string[], cwd: string): LaunchRequest[] {
  return argv.flatMap((argument): LaunchRequest[] => {
    if (argument.startsWith('-')) return [];
    if (isLink(argument)) return [{ kind: 'link', link: argument }];
    return isTopologyFile(argument) ? [{ kind: 'file', path: resolve(cwd, argument) }] : [];
  });
}

/** What the wizard begins with. Never rejects: what cannot be read says why. */
export async function readLaunch(request: LaunchRequest): Promise<Launch> {
  if (request.kind === 'link') return readLink(request.link);
  const from = basename(request.path);
  try {
    return { from, text: await readTopologyFile(request.path), problem: null };
  } catch (error) {
    return { from, text: null, problem: problemOf(error) };
  }
}

/**
 * `dcos-vagrant://new?topology=TEXT`, the text being a VagrantConfig.yaml; `dcos-vagrant://new` is an
 * empty wizard. A link carries the topology itself: a page must not make this program read a file or
 * fetch an address.
 */
function readLink(link: string): Launch {
  // What stands in a message must not fill the screen.
  const from = link.length > 80 ? `${link.slice(0, 79)}…` : link;
  const url = URL.parse(link);
  const known = url?.host === 'new' && (url.pathname === '' || url.pathname === '/');
  const text = url?.searchParams.get('topology') ?? null;
  if (!known || (text?.length ?? 0) > LONGEST_TEXT) {
    const refused = problem('SHELL-LINK-INVALID', { link: from }, { kind: 'invalid' });
    return { from, text: null, problem: refused };
  }
  return { from, text, problem: null };
}

function isLink(argument: string): boolean {
  return argument.toLowerCase().startsWith(`${linkScheme}:`);
}

function isTopologyFile(argument: string): boolean {
  return /(^|[\\/])VagrantConfig[^\\/]*\.ya?ml$|\.dcos-cluster(\.ya?ml)?$/i.test(argument);
}
