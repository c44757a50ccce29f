import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { registryAddress, registryPort } from '../../../shared/cluster/registry.ts';
import { hostNameOf, type MachineSpec, machinesOf } from '../../../shared/cluster/spec.ts';
import { say } from '../../../shared/messages/message.ts';
import { ProblemError, problem } from '../../../shared/problem.ts';
import type { Step, StepContext } from '../../operations/step.ts';
import { writeRootFile } from '../../ssh/index.ts';
import { writeFileAtomic } from '../../storage/index.ts';
import { guest } from '../guest-paths.ts';
import { ask, open, perform, type Site } from '../site.ts';

/** Copy of the authority's certificate in the cluster's folder, for whoever wants to push from this computer. */
const localCopy = 'registry-ca.crt';

/**
 * The private Docker registry and the machines' trust in it, after `needs` and the base of each machine;
 * no steps where none is wished for. Where the boot machine is not among the chosen ones there is nothing new.
 */
export function registrySteps(site: Site, needs: readonly string[] = []): Step[] {
  const [boot] = machinesOf({ machines: [...site.chosen] }, 'boot');
  if (registryAddress(site.cluster.spec) === null || boot === undefined) return [];
  return [
    registryStep(site, boot, needs),
    ...site.chosen.map((machine) => trustStep(site, boot, machine, needs)),
  ];
}

function registryStep(site: Site, { name, ip }: MachineSpec, needs: readonly string[]): Step {
  const args = [hostNameOf(site.cluster.spec, name), ip];
  const copy = join(site.cluster.folder, localCopy);
  return {
    id: 'registry',
    title: say('step.registry', { machine: name }),
    machines: [name],
    needs: [`base:${name}`, ...needs],
    weight: 10,
    timeoutMs: 900_000,
    async isDone(signal) {
      const said = await ask(site, name, 'registry.sh', ['probe', ...args], signal);
      if (said.trim() !== 'serving') return false;
      const kept = await readFile(copy, 'utf8').catch(() => null);
      return kept !== null && kept === (await authorityOf(site, name, signal));
    },
    async run(context) {
      await perform(site, name, 'registry.sh', ['install', ...args], context).catch(
        (error: unknown) => {
          throw registryProblem(name, error);
        },
      );
      await writeFileAtomic(copy, await authorityOf(site, name, context.signal));
    },
  };
}

/** Docker of the machine takes the registry's certificate; it reads that anew at each pull. */
function trustStep(
  site: Site,
  boot: MachineSpec,
  { name }: MachineSpec,
  needs: readonly string[],
): Step {
  const host = hostNameOf(site.cluster.spec, boot.name);
  const path = `${guest.dockerCertificates}/${host}:${registryPort}/ca.crt`;
  return {
    id: `registry-trust:${name}`,
    title: say('step.registry-trust', { machine: name }),
    machines: [name],
    needs: ['registry', `base:${name}`, ...needs],
    weight: 1,
    timeoutMs: 120_000,
    async isDone(signal) {
      const wanted = await authorityOf(site, boot.name, signal);
      if (wanted === '') return false;
      const connection = await open(site, name, signal);
      // Some keep Docker's folder to root.
      const { stdout } = await connection.exec(['sudo', '-n', 'cat', path], { signal });
      return stdout === wanted;
    },
    async run({ signal }: StepContext) {
      const wanted = await authorityOf(site, boot.name, signal);
      await writeRootFile(await open(site, name, signal), path, wanted, '644', signal);
    },
  };
}

/** Certificate of the registry's authority, PEM; empty where there is none yet. */
function authorityOf(site: Site, boot: string, signal: AbortSignal): Promise<string> {
  return ask(site, boot, 'registry.sh', ['ca'], signal);
}

function registryProblem(machine: string, error: unknown): unknown {
  if (!(error instanceof ProblemError) || error.problem.code !== 'SSH-SCRIPT-FAILED') return error;
  const { command, params } = error.problem;
  const code = command?.exitCode === 3 ? 'REGISTRY-IMAGE-MISSING' : 'REGISTRY-FAILED';
  const detail = String(params?.detail ?? '');
  const extra = { machine, ...(command === undefined ? {} : { command }) };
  return new ProblemError(problem(code, { machine, detail }, extra), { cause: error });
}
