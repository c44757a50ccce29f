import type { ChangeOutcome, PrivilegedChangeView } from '../../shared/api/hosts.ts';
import type { PrivilegedChange } from '../../shared/elevation/change.ts';
import type { Message } from '../../shared/messages/message.ts';
import { type Problem, problem } from '../../shared/problem.ts';
import type { Elevation } from '../elevation/index.ts';
import { spliced } from './block.ts';
import { changeDirectly, type HostsKeeping, inFile } from './direct.ts';
import { readHostsFile } from './file.ts';
import { type HostsWish, privileged, reasonOf, spliceOf, viewOf } from './wish.ts';

/** Changes of this computer's files that belong together: one prompt at most. */
export interface Changes {
  readonly file: string;
  readonly hosts: readonly HostsWish[];
  /** What else needs an administrator; empty for other files than the system's. */
  readonly beside: readonly PrivilegedChange[];
}

export interface CarryOutOptions {
  readonly keeping: HostsKeeping;
  /** Null where nobody is to be asked: for another file than the system's. */
  readonly elevation: Elevation | null;
  readonly signal?: AbortSignal | undefined;
  readonly askAgain?: boolean | undefined;
  /** Called after the hosts file was changed; gives what is worth a note. */
  changed(): Promise<readonly Message[]>;
}

/**
 * Carries changes out: what this user may write at once, the rest with one prompt. A refusal is an
 * outcome that says what is missing and how to do it by hand. Throws the problems of the file.
 */
export async function carryOut(changes: Changes, options: CarryOutOptions): Promise<ChangeOutcome> {
  const { file, hosts, beside } = changes;
  const { keeping, elevation } = options;
  const before = hosts.length > 0 ? await readHostsFile(file) : Buffer.alloc(0);
  const done: PrivilegedChangeView[] = [];
  const left: HostsWish[] = [];
  for (const wish of hosts) {
    const view = inFile(file, viewOf, file, await readHostsFile(file), wish);
    if (view === null) continue;
    const written = await changeDirectly(file, wish, keeping);
    if (written === 'refused') left.push(wish);
    else done.push({ ...view, needsAdministrator: false });
  }
  const notes = done.length > 0 ? await options.changed() : [];
  if (left.length === 0 && beside.length === 0) {
    const kind = done.length > 0 ? 'applied' : 'nothing-to-do';
    return { kind, changes: done, problems: [], commands: [], notes };
  }
  const { asked, byHand } = await privilegedOf(file, left);
  const views = [...viewsOf(file, before, left), ...beside.map(viewOfPrivileged)];
  const all = [...asked, ...beside];
  if (elevation === null || byHand.length > 0) {
    const commands = elevation === null || all.length === 0 ? [] : elevation.asCommands(all);
    const problems = missing(file, before, left, beside);
    return { kind: 'not-writable', changes: views, problems, commands, notes };
  }
  const asItWas = left.length > 0 ? await readHostsFile(file) : before;
  const { signal, askAgain = false } = options;
  const outcome = await elevation.apply(all, {
    askAgain,
    ...(signal === undefined ? {} : { signal }),
  });
  if (outcome.kind === 'applied' || outcome.kind === 'nothing-to-do') {
    const [first] = left;
    if (first !== undefined) await keeping.history.keep(file, asItWas, reasonOf(first));
    const after = first !== undefined ? await options.changed() : [];
    const kind = done.length > 0 ? 'applied' : outcome.kind;
    return {
      kind,
      changes: [...done, ...views],
      problems: [],
      commands: [],
      notes: [...notes, ...after],
    };
  }
  const commands = elevation.asCommands(all);
  const why = outcome.kind === 'failed' ? outcome.problem : whyRefused(outcome, commands);
  const problems = [why, ...missing(file, before, left, beside)];
  return { kind: outcome.kind, changes: views, problems, commands, notes };
}

/** What would be changed now, as it is shown before; what is so already is left out. */
export async function shownChanges(
  { file, hosts, beside }: Changes,
  isWritable: (path: string) => Promise<boolean>,
): Promise<PrivilegedChangeView[]> {
  const needed = !(await isWritable(file));
  const bytes = hosts.length > 0 ? await readHostsFile(file) : Buffer.alloc(0);
  return [
    ...hosts
      .flatMap((wish) => inFile(file, viewOf, file, bytes, wish) ?? [])
      .map((view) => ({
        ...view,
        needsAdministrator: needed,
      })),
    ...(await Promise.all(
      beside.map(async (change) => {
        const view = viewOfPrivileged(change);
        return { ...view, needsAdministrator: !(await isWritable(view.path)) };
      }),
    )),
  ];
}

/** Each means the file as those before it leave it. */
async function privilegedOf(file: string, wishes: readonly HostsWish[]) {
  const asked: PrivilegedChange[] = [];
  const byHand: HostsWish[] = [];
  let bytes = wishes.length > 0 ? await readHostsFile(file) : Buffer.alloc(0);
  for (const wish of wishes) {
    const change = inFile(file, privileged, file, bytes, wish);
    if (change === 'by-hand') byHand.push(wish);
    else if (change !== null) asked.push(change);
    const splice = inFile(file, spliceOf, bytes, wish);
    if (splice !== null) bytes = spliced(bytes, splice);
  }
  return { asked, byHand };
}

function viewsOf(file: string, bytes: Buffer, wishes: readonly HostsWish[]) {
  return wishes.flatMap((wish) => {
    const view = viewOf(file, bytes, wish);
    return view === null ? [] : [{ ...view, needsAdministrator: true }];
  });
}

const networksPath = '/etc/vbox/networks.conf';
const cliPath = '/usr/local/bin/dcos';

function viewOfPrivileged(change: PrivilegedChange): PrivilegedChangeView {
  const { verb, reason } = change;
  const shown = { verb, reason, needsAdministrator: true };
  switch (change.verb) {
    case 'hosts':
      return {
        ...shown,
        path: change.path,
        lines: change.lines,
        removes: change.lines.length === 0,
      };
    case 'hosts-remove-foreign':
      return { ...shown, path: change.path, lines: [], removes: true };
    case 'vbox-networks':
      return {
        ...shown,
        path: networksPath,
        lines: change.lines,
        removes: change.lines.length === 0,
      };
    case 'install-cli':
      return { ...shown, path: cliPath, lines: [], removes: change.file === null };
  }
}

function whyRefused(
  outcome: {
    readonly kind: 'dismissed' | 'not-authorised' | 'no-agent';
    readonly remembered?: true;
  },
  commands: readonly string[],
): Problem {
  const params = { commands: commands.join('\n') };
  const warning = { severity: 'warning' } as const;
  if (outcome.remembered) {
    return problem('CHANGES-REFUSED-BEFORE', params, { ...warning, kind: 'prerequisite' });
  }
  switch (outcome.kind) {
    case 'dismissed':
      return problem('CHANGES-DISMISSED', params, { ...warning, kind: 'cancelled' });
    case 'not-authorised':
      return problem('CHANGES-NOT-AUTHORISED', params, { ...warning, kind: 'prerequisite' });
    case 'no-agent':
      return problem('CHANGES-NO-AGENT', params, { ...warning, kind: 'prerequisite' });
  }
}

/** What each change that did not come about means. */
function missing(
  file: string,
  bytes: Buffer,
  wishes: readonly HostsWish[],
  beside: readonly PrivilegedChange[],
): Problem[] {
  const codes = {
    put: 'HOSTS-NOT-WRITABLE',
    take: 'HOSTS-NOT-CLEANED',
    'take-foreign': 'HOSTS-FOREIGN-LEFT',
    restore: 'HOSTS-NOT-RESTORED',
  } as const;
  const ofHosts = wishes.map((wish) => {
    const lines = (viewOf(file, bytes, wish)?.lines ?? []).join('\n');
    const kept = wish.kind === 'restore' ? wish.at : '';
    return problem(codes[wish.kind], { file, lines, kept }, { severity: 'warning', path: file });
  });
  const ofNetworks = beside.flatMap((change) =>
    change.verb === 'vbox-networks'
      ? [
          problem(
            'VBOX-NETWORKS-NOT-ALLOWED',
            { file: networksPath, lines: change.lines.join('\n') },
            { severity: 'warning', path: networksPath },
          ),
        ]
      : [],
  );
  return [...ofHosts, ...ofNetworks];
}
