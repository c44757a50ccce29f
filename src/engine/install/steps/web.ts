import type { MachineSpec } from '../../../shared/cluster/spec.ts';
import { type WebInstallerForm, webInstallerUrl } from '../../../shared/cluster/web-installer.ts';
import { type Message, renderText, say } from '../../../shared/messages/message.ts';
import { ProblemError, problem } from '../../../shared/problem.ts';
import type { Step, StepContext } from '../../operations/step.ts';
import { guest } from '../guest-paths.ts';
import { keepConfig } from '../kept-config.ts';
import { parsePostflight } from '../postflight-report.ts';
import { ask, open, perform, type Site } from '../site.ts';
import { webInstallerForm } from '../web-form.ts';
import { giveKey } from './installer-key.ts';
import { keepNodes, nodeStates } from './node-states.ts';
import { waitUntilNothingIsLeft } from './wait-until.ts';

/** A person works at the page, and may sleep over it. */
const WINDOW_MS = 86_400_000;
const PAUSE_MS = 3_000;
/** How long closing the page may take when an operation is cancelled, ms. */
const CLOSING_MS = 30_000;

/**
 * A person installs DC/OS from the page of its installer, on port 9000 of the boot machine; done when DC/OS is
 * there and well on all nodes. The page outlives the engine, so an operation that was interrupted finds it again.
 */
export function webStep(site: Site, boot: MachineSpec, nodes: readonly MachineSpec[]): Step {
  const url = webInstallerUrl(site.cluster.spec) ?? '';
  return {
    id: 'web',
    title: say('step.web', { url }),
    machines: [boot.name, ...nodes.map(({ name }) => name)],
    needs: ['genconf', ...nodes.map(({ name }) => `base:${name}`)],
    weight: 300,
    timeoutMs: WINDOW_MS + 600_000,
    isDone: async (signal) => (await waitingFor(site, nodes, signal)).length === 0,
    async run(context) {
      try {
        await openPage(site, boot.name, context);
        await tellWhatToFill(site, boot.name, context);
        await watch(site, boot.name, nodes, context);
      } catch (error) {
        await closeUnlessBegun(site, boot.name, nodes, context, url);
        throw error;
      }
      await keepNodes(site, nodes, context);
      await keepWhatWasFilled(site, boot.name, context);
    },
  };
}

/** Opens the page, or finds it open; throws where it does not come up. */
async function openPage(site: Site, boot: string, context: StepContext): Promise<void> {
  const { signal } = context;
  await giveKey(site, boot, signal);
  await perform(site, boot, 'web.sh', ['open', guest.work], context);
  const left = await waitUntilNothingIsLeft<string>({
    context,
    machine: boot,
    windowMs: 300_000,
    pauseMs: 1_000,
    look: async () => {
      const seen = await pageState(site, boot, signal);
      if (seen === 'ended') throw ended(boot, seen);
      return { waiting: seen === 'open' ? [] : [say('wait.http', { port: 9000 })], seen };
    },
  });
  if (left !== null) throw ended(boot, left);
}

async function watch(
  site: Site,
  boot: string,
  nodes: readonly MachineSpec[],
  context: StepContext,
): Promise<void> {
  const { signal } = context;
  const last = await waitUntilNothingIsLeft<string>({
    // How far it is, is told by the nodes and not by the clock.
    context: { ...context, progress: () => {} },
    windowMs: WINDOW_MS,
    pauseMs: PAUSE_MS,
    look: async () => {
      const waiting = await waitingFor(site, nodes, signal);
      const missing = waiting.filter(({ code }) => code === 'wait.installed').length;
      context.progress(0.9 * (1 - missing / Math.max(1, nodes.length)));
      // Once DC/OS is everywhere the page may go.
      const seen = missing === 0 ? 'open' : await pageState(site, boot, signal);
      if (seen === 'ended' || seen === 'closed') throw ended(boot, seen);
      return { waiting, seen };
    },
  });
  if (last !== null) throw ended(boot, last);
}

/** Nodes without DC/OS, and what is not well on those that have it. */
async function waitingFor(
  site: Site,
  nodes: readonly MachineSpec[],
  signal: AbortSignal,
): Promise<Message[]> {
  const states = await nodeStates(site, nodes, signal);
  const asked = nodes.map(async ({ name }): Promise<readonly Message[]> => {
    if (states.get(name) !== 'installed') return [say('wait.installed', { machine: name })];
    return parsePostflight(await ask(site, name, 'postflight.sh', [], signal)).waiting;
  });
  return (await Promise.all(asked)).flat();
}

async function pageState(site: Site, boot: string, signal: AbortSignal): Promise<string> {
  return (await ask(site, boot, 'web.sh', ['state', guest.work], signal)).trim();
}

/** For whoever reads the log; the page has the same with buttons to copy it. */
async function tellWhatToFill(site: Site, boot: string, context: StepContext): Promise<void> {
  const form = await webInstallerForm(site.cluster);
  if (form === null) return;
  const told: Message[] = [
    say('web.open', { url: form.url }),
    ...linesOf(form),
    say('web.ip-detect'),
  ];
  for (const message of told) context.log(renderText(message), boot);
  for (const line of form.ipDetect.trimEnd().split('\n')) context.log(line, boot);
  context.log(renderText(say('web.order')), boot);
}

function linesOf(form: WebInstallerForm): Message[] {
  const { masters, agents, publicAgents, sshUser: user, sshPort: port, keyPath: path } = form;
  return [
    say('web.masters', { list: masters.join(', ') }),
    say('web.agents', { list: agents.join(', ') }),
    ...(publicAgents.length === 0
      ? []
      : [say('web.public-agents', { list: publicAgents.join(', ') })]),
    say('web.ssh', { user, port }),
    say('web.key', { path }),
  ];
}

/** What was filled in may differ from what was proposed; a copy to look at is no reason to fail. */
async function keepWhatWasFilled(site: Site, boot: string, context: StepContext): Promise<void> {
  const { signal } = context;
  const connection = await open(site, boot, signal);
  const { code, stdout } = await connection.exec(['sudo', '-n', 'cat', guest.config], { signal });
  if (code !== 0) return;
  await keepConfig(site.cluster.folder, stdout).catch((error: unknown) => {
    context.log(error instanceof Error ? error.message : String(error), boot);
  });
}

/** Cancelled before anything was installed, the page goes; else somebody's installation would be cut off. */
async function closeUnlessBegun(
  site: Site,
  boot: string,
  nodes: readonly MachineSpec[],
  context: StepContext,
  url: string,
): Promise<void> {
  const signal = AbortSignal.timeout(CLOSING_MS);
  try {
    const states = await nodeStates(site, nodes, signal);
    if ([...states.values()].every((state) => state === 'absent')) {
      await ask(site, boot, 'web.sh', ['close', guest.work], signal);
    } else {
      context.log(renderText(say('web.left-open', { url })), boot);
    }
  } catch {
    // A machine that does not answer keeps its page until it is asked again.
  }
}

function ended(machine: string, detail: string): ProblemError {
  return new ProblemError(problem('WEB-INSTALLER-ENDED', { machine, detail }, { machine }));
}
