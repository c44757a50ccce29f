/** The API that a simulated cluster shows: a pure handler, asked in-process or over loopback. */
export type { SimulatedAnswer, SimulatedRequest } from './answer.ts';
export { askSimulated } from './ask.ts';
export { dcosVersionOf } from './cluster-facts.ts';
export { handleSimulatedRequest } from './handler.ts';
export { livingServerUrl } from './registration.ts';
export type { ListenOptions, SimulatedServer } from './server.ts';
