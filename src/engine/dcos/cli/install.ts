import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { DcosCliPlace } from '../../../shared/api/dcos-cli.ts';
import { isOfSeries, toolFor } from '../../../shared/dcos-cli/catalogue.ts';
import { say } from '../../../shared/messages/message.ts';
import { type Problem, problem, refuse } from '../../../shared/problem.ts';
import { transferText } from '../../../shared/releases/progress-text.ts';
import type { ClusterRecord } from '../../providers/provider.ts';
import { type CheckedProgram, checkProgram } from './check.ts';
import {
  type CliContext,
  programFile,
  readCliCatalogue,
  systemChange,
  type Tell,
  toolItem,
} from './context.ts';
import {
  forgetOthers,
  hashAt,
  keep,
  keptCopy,
  keptPath,
  type NewCopy,
  planCopy,
  putCopy,
} from './copies.ts';
import { type CopyRecord, withCopy, withoutCopy } from './record.ts';

export interface CopyRequest {
  readonly where: DcosCliPlace;
  /** A program on this computer, in the place of a download. */
  readonly file: string | null;
  /** Asks an administrator although the same was refused before. */
  readonly askAgain: boolean;
}

/** What came of bringing a copy to its place. */
export interface CopyOutcome {
  readonly copy: CopyRecord;
  readonly warnings: readonly Problem[];
}

/**
 * Sees to it that the tool for the cluster lies at the place: downloaded (or taken from the file),
 * checked and run once before it replaces anything. Where an administrator is needed and does not agree,
 * the user's own folder is taken instead, with a warning that has the commands.
 */
export async function installCopy(
  context: CliContext,
  cluster: ClusterRecord,
  request: CopyRequest,
  tell: Tell,
  signal: AbortSignal,
): Promise<CopyOutcome> {
  const dcos = await context.clusters.version(cluster);
  const tool = toolFor(await readCliCatalogue(), dcos);
  const here = (await context.record.read()).copies.find((each) => each.where === request.where);
  const fits = here !== undefined && isOfSeries(here.version, tool);
  if (request.file === null && fits && (await hashAt(here.path)) === here.sha256) {
    return { copy: here, warnings: [] };
  }
  const checked = await obtained(context, cluster, request.file, tell, signal);
  signal.throwIfAborted();
  tell(0.75, say('dcos-cli.placing', { version: checked.version }));
  const placed = await place(context, request, checked, signal);
  const fitting = isOfSeries(checked.version, tool);
  const params = { version: checked.version, series: tool.series, dcos: dcos ?? '?' };
  const other = fitting ? [] : [warning('DCOS-CLI-OTHER-VERSION', params)];
  return { copy: placed.copy, warnings: [...placed.warnings, ...other] };
}

/** Puts back the copy that the newest one replaced. Throws `DCOS-CLI-NOTHING-KEPT` (invalid). */
export async function rollBack(
  context: CliContext,
  request: CopyRequest,
  signal: AbortSignal,
): Promise<CopyOutcome> {
  const { copies } = await context.record.read();
  const previous = copies.find(({ where }) => where === request.where)?.previous ?? null;
  if (previous === null) return refuse('DCOS-CLI-NOTHING-KEPT', {}, { kind: 'invalid' });
  const { kept, incoming } = context.places;
  await keptCopy(kept, previous.sha256);
  const path = keptPath(kept, previous.sha256);
  const checked = await checkProgram(path, { ...checking(context), incoming }, signal);
  return place(context, request, checked, signal);
}

/** The tool, downloaded or from the file, checked and run once. */
export async function obtained(
  context: CliContext,
  cluster: ClusterRecord,
  file: string | null,
  tell: Tell,
  signal: AbortSignal,
): Promise<CheckedProgram> {
  if (file !== null) {
    tell(0.1, say('dcos-cli.checking'));
    return checkProgram(file, checking(context), signal);
  }
  const dcos = await context.clusters.version(cluster);
  const item = await toolItem(context, toolFor(await readCliCatalogue(), dcos));
  let done = 0.05;
  const downloaded = await context.obtain(item, {
    signal,
    onProgress: (transfer) => {
      done = 0.05 + 0.6 * (transfer.total ? transfer.bytes / transfer.total : 0);
      tell(done, transferText(transfer));
    },
    onNote: (note) => tell(done, note),
  });
  try {
    tell(0.68, say('dcos-cli.checking'));
    return await checkProgram(downloaded.path, checking(context), signal);
  } catch (error) {
    await context.disown(item);
    throw error;
  } finally {
    // What was refused must not be taken for the tool the next time.
    await rm(dirname(downloaded.path), { recursive: true, force: true }).catch(() => undefined);
  }
}

function checking({ run, platform, arch, places, versionTimeoutMs }: CliContext) {
  const { incoming } = places;
  const timeout = versionTimeoutMs === undefined ? {} : { versionTimeoutMs };
  return { run, platform, arch, incoming, file: programFile(platform), ...timeout };
}

async function place(
  context: CliContext,
  { where, askAgain }: CopyRequest,
  next: NewCopy,
  signal: AbortSignal,
): Promise<CopyOutcome> {
  if (where === 'user') return { copy: await placeForUser(context, next), warnings: [] };
  const { systemProgram, kept } = context.places;
  if (systemProgram === null) return refuse('DCOS-CLI-NO-SYSTEM-FOLDER', {}, { kind: 'invalid' });
  const { ours, record } = await recorded(context, 'system');
  const now = await hashAt(systemProgram);
  if (now !== null && now !== ours?.sha256 && now !== next.sha256) {
    // The helper never writes over what is not ours.
    refuse(
      'DCOS-CLI-SYSTEM-TAKEN',
      { path: systemProgram },
      { kind: 'invalid', path: systemProgram },
    );
  }
  const plan = await planCopy({ where, path: systemProgram }, next, ours, kept);
  if (plan === ours) return { copy: ours, warnings: [] };
  // Root reads it from here, or is shown how; what is kept stays until the next look at it.
  await keep(kept, next.sha256, next.bytes);
  const reason = say('dcos-cli.reason', { path: systemProgram });
  const change = systemChange(keptPath(kept, next.sha256), next.sha256, reason);
  const outcome = await context.elevation.apply([change], { signal, askAgain });
  if (outcome.kind === 'applied' || outcome.kind === 'nothing-to-do') {
    await context.record.write(withCopy(record, plan));
    await forgetOthers(kept, (await context.record.read()).copies);
    return { copy: plan, warnings: [] };
  }
  const detail =
    outcome.kind === 'failed' ? [{ ...outcome.problem, severity: 'warning' as const }] : [];
  const commands = context.elevation.asCommands([change]).join('\n');
  const copy = await placeForUser(context, next, next.sha256);
  const params = { path: systemProgram, instead: copy.path, commands };
  return { copy, warnings: [...detail, warning('DCOS-CLI-WITHOUT-ADMINISTRATOR', params)] };
}

/** `also` is the hash of a copy that must stay kept: commands that are shown name it. */
async function placeForUser(
  context: CliContext,
  next: NewCopy,
  also?: string,
): Promise<CopyRecord> {
  const { places } = context;
  const { ours, record } = await recorded(context, 'user');
  const target = { where: 'user', path: places.program } as const;
  const plan = await planCopy(target, next, ours, places.kept);
  if (plan === ours) return ours;
  // Written down first: what a crash leaves half done is known to be ours.
  await context.record.write(withCopy(record, plan));
  try {
    await putCopy(places.program, next.bytes);
  } catch (error) {
    await context.record.write(ours === null ? withoutCopy(record, target) : record);
    throw error;
  }
  if (also === undefined) await forgetOthers(places.kept, withCopy(record, plan).copies);
  return plan;
}

async function recorded({ record }: CliContext, where: DcosCliPlace) {
  const read = await record.read();
  return { record: read, ours: read.copies.find((each) => each.where === where) ?? null };
}

function warning(code: Problem['code'], params: Problem['params']): Problem {
  return problem(code, params, { severity: 'warning' });
}
