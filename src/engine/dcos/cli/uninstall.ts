import { rmdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { say } from '../../../shared/messages/message.ts';
import { type Problem, problem, problemOf } from '../../../shared/problem.ts';
import { type CliContext, systemChange } from './context.ts';
import { forgetOthers, hashAt, keptCopy, putCopy, removeFile } from './copies.ts';
import { type CopyRecord, withoutCluster, withoutCopy } from './record.ts';

/**
 * Takes away what we set up for the cluster and, where no other cluster uses it, the tool itself: only
 * what is still as we installed it. What somebody had there before comes back. Gives warnings about what stays.
 */
export async function uninstallFor(
  context: CliContext,
  name: string | null,
  signal: AbortSignal,
): Promise<Problem[]> {
  const { record, folders, places } = context;
  const before = await record.read();
  const setUp = before.clusters.find(({ cluster }) => cluster === name);
  const warnings: Problem[] = [];
  if (setUp !== undefined) {
    try {
      await folders.remove(setUp);
      await record.write(withoutCluster(before, setUp.cluster));
    } catch (error) {
      warnings.push({ ...problemOf(error), severity: 'warning' });
    }
  }
  const { clusters, copies } = await record.read();
  if (clusters.some(({ cluster }) => cluster !== name)) {
    const others = clusters.flatMap(({ cluster }) => (cluster === name ? [] : cluster)).join(', ');
    if (copies.length > 0) warnings.push(warning('DCOS-CLI-STILL-USED', { others }));
    return warnings;
  }
  for (const copy of copies) {
    const left = await removeCopy(context, copy, signal).catch(problemOf);
    if (left !== null) warnings.push({ ...left, severity: 'warning' });
    // What somebody changed is theirs from now on; what could not be removed is still ours.
    if (left !== null && left.code !== 'DCOS-CLI-CHANGED') continue;
    await record.write(withoutCopy(await record.read(), copy));
  }
  await forgetOthers(places.kept, (await record.read()).copies);
  return warnings;
}

/** The same for all clusters, also those that are gone: for a factory reset. */
export async function uninstallAll(context: CliContext, signal: AbortSignal): Promise<Problem[]> {
  const warnings: Problem[] = [];
  const { clusters } = await context.record.read();
  // Without a cluster at the end: copies that none was set up in go, too.
  for (const name of [...clusters.map(({ cluster }) => cluster), null]) {
    const told = await uninstallFor(context, name, signal);
    warnings.push(...told.filter(({ code }) => code !== 'DCOS-CLI-STILL-USED'));
  }
  return warnings.filter((one, index) => isNew(one, warnings.slice(0, index)));
}

function isNew({ code, path, params }: Problem, told: readonly Problem[]): boolean {
  const same = (each: Problem) => each.code === code && each.params?.path === params?.path;
  return !told.some((each) => same(each) && each.path === path);
}

/** Null once it is gone; else why something of it stays. */
async function removeCopy(
  context: CliContext,
  copy: CopyRecord,
  signal: AbortSignal,
): Promise<Problem | null> {
  const { path, sha256, where, original } = copy;
  const now = await hashAt(path);
  if (now === null) return null;
  if (now !== sha256) return warning('DCOS-CLI-CHANGED', { path });
  if (where === 'system') {
    const change = systemChange(null, sha256, say('dcos-cli.reason.remove', { path }));
    const outcome = await context.elevation.apply([change], { signal });
    if (outcome.kind === 'applied' || outcome.kind === 'nothing-to-do') return null;
    const commands = context.elevation.asCommands([change]).join('\n');
    return warning('DCOS-CLI-STAYS', { path, commands });
  }
  if (original !== null) {
    await putCopy(path, await keptCopy(context.places.kept, original));
    return null;
  }
  await removeFile(path);
  // On Windows the folder is the tool's alone; where it is not, it is not empty.
  if (context.platform === 'win32') await rmdir(dirname(path)).catch(() => undefined);
  return null;
}

function warning(code: Problem['code'], params: Problem['params']): Problem {
  return problem(code, params, { severity: 'warning' });
}
