import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { StepContext } from '../../operations/step.ts';
import type { Run } from '../../process/runner.ts';
import type { Container, ContainerHost } from './containers.ts';
import { together } from './together.ts';

/** Wakes those up that are frozen. */
export async function thawContainers(
  run: Run,
  found: readonly Container[],
  context: StepContext,
): Promise<void> {
  const frozen = found.filter(({ state }) => state === 'saved');
  await together(frozen, ({ id }) => lxc(run, 'wake a machine up', 'lxc-unfreeze', [id], context));
}

/** Stops a container; `how` are options of lxc-stop. One that does not run is no error. */
export async function stopContainer(
  run: Run,
  { id }: Container,
  how: readonly string[],
  context: StepContext,
): Promise<void> {
  // 2: it was not running any more.
  await lxc(run, 'stop a machine', 'lxc-stop', [id, ...how], context, [0, 2]);
}

/** Ends and deletes a container, also one that was left half made. */
export async function deleteContainer(
  host: ContainerHost,
  container: Container,
  context: StepContext,
): Promise<void> {
  const { id } = container;
  if (container.state !== 'stopped' && container.complete) {
    await stopContainer(host.run, container, ['--kill'], context);
  }
  if (container.complete) {
    await lxc(host.run, 'remove a machine', 'lxc-destroy', [id, '--force'], context);
  } else {
    // lxc-destroy does not know a container that never got its configuration.
    await rm(join(host.lxcPath, id), { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Ends and deletes a container of which nothing but its name is known. */
export async function destroyNamed(run: Run, id: string, context: StepContext): Promise<void> {
  await lxc(run, 'remove a machine', 'lxc-destroy', [id, '--force'], context);
}

async function lxc(
  run: Run,
  purpose: string,
  file: string,
  [id = '', ...args]: readonly string[],
  { signal, onSpawn, onExit }: StepContext,
  allowedExitCodes: readonly number[] = [0],
): Promise<void> {
  await run({
    purpose,
    file,
    args: ['--name', id, ...args],
    allowedExitCodes,
    signal,
    onSpawn,
    onExit,
    timeoutMs: 180_000,
  });
}
