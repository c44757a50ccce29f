import type { Where } from './check.ts';

/** Checks that say something only of machines in VirtualBox. */
export const ofVirtualBox = ({ provider }: Where): boolean => provider === 'virtualbox';

/** Checks of what machines take of this computer; played ones take nothing. */
export const ofRealMachines = ({ provider }: Where): boolean => provider !== 'simulated';
