/** Networks for clusters: what this computer uses, what VirtualBox allows, which one is free. */
export { allowing, allowingLine } from './allowing.ts';
export { chooseNetwork } from './choose.ts';
export { type Conflict, conflictsOf } from './conflicts.ts';
export {
  type NetworksInUse,
  networksInUse,
  type OwnNetworks,
  ownNetworks,
  type UsedNetwork,
} from './in-use.ts';
export { routes } from './routes.ts';
export { type Survey, type Surveyor, surveyNetworks } from './survey.ts';
