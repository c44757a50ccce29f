/** The only place that starts programs, and what is known of processes. */
export { endProcess, waitForEnd } from './ending.ts';
export { findProgram } from './find.ts';
export { currentBootId, identifyProcess, isAlive, ownIdentity } from './identity.ts';
export { redact } from './redact.ts';
export { run } from './run.ts';
export type { ExpectedError, ProcessIdentity, Run, RunOptions, RunResult } from './runner.ts';
