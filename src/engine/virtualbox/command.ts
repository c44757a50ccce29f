import { setTimeout as pause } from 'node:timers/promises';
import { ProblemError } from '../../shared/problem.ts';
import type { StepContext } from '../operations/step.ts';
import type { Run, RunResult } from '../process/runner.ts';
import { type EndedCall, isServiceRace, isSessionEnding, virtualboxProblem } from './problems.ts';
import { type InTurn, takingTurns } from './turns.ts';
import { withoutWarning } from './warning.ts';

/** What of a step's context a call uses. */
export type CallContext = Partial<Pick<StepContext, 'signal' | 'onSpawn' | 'onExit'>>;

/** A call as it ended, whatever its exit code: with VBoxManage that says little. */
export interface Ended extends EndedCall {
  readonly driverMissing: boolean;
}

/** The `VBoxManage` command. */
export interface VBoxManage {
  readonly file: string;
  /**
   * Runs it and tells how it ended. Once more where VBoxSVC could not be reached, and for some seconds
   * again where the process of the machine is just ending.
   */
  call(purpose: string, args: readonly string[], context?: CallContext): Promise<Ended>;
  /** Its standard output; throws what `virtualboxProblem` makes of any exit code but 0. */
  ask(purpose: string, args: readonly string[], context?: CallContext): Promise<string>;
}

/** How long a call may take, ms: saving 16 GiB of memory to a slow disk takes minutes. */
const timeoutMs = 600_000;
/** The process of a machine takes a second or two to end, on a busy computer more. */
const endingTries = 50;
const anyExitCode = Array.from({ length: 256 }, (_, code) => code);
// One queue for this process, whoever calls.
const turns = takingTurns();

export interface VBoxManageOptions {
  readonly run: Run;
  readonly file: string;
  /** The queue that its calls stand in; all of this process's calls in one unless told. */
  readonly inTurn?: InTurn;
  /** How long VBoxSVC gets before the second try, ms. */
  readonly racePauseMs?: number;
}

export function vboxManage(options: VBoxManageOptions): VBoxManage {
  const { run, file, inTurn = turns, racePauseMs = 300 } = options;
  const once = (purpose: string, args: readonly string[], context: CallContext) => {
    const { signal, onSpawn, onExit } = context;
    return inTurn(() =>
      run({
        purpose,
        file,
        args,
        allowedExitCodes: anyExitCode,
        timeoutMs,
        ...(signal && { signal }),
        ...(onSpawn && { onSpawn }),
        ...(onExit && { onExit }),
      }),
    );
  };
  const call: VBoxManage['call'] = async (purpose, args, context = {}) => {
    let result: RunResult = await once(purpose, args, context);
    if (isServiceRace(result.stderr)) {
      await pause(racePauseMs);
      result = await once(purpose, args, context);
    }
    for (let again = 0; again < endingTries && isSessionEnding(result.stderr); again += 1) {
      await pause(racePauseMs);
      result = await once(purpose, args, context);
    }
    const { text, driverMissing } = withoutWarning(result.stdout);
    const argv = [file, ...args];
    return { purpose, argv, ...result, stdout: text, driverMissing };
  };
  return {
    file,
    call,
    ask: async (purpose, args, context) => {
      const ended = await call(purpose, args, context);
      if (ended.exitCode !== 0) throw new ProblemError(virtualboxProblem(ended));
      return ended.stdout;
    },
  };
}
