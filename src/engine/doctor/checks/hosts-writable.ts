import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import type { ElevationProbe } from '../../../shared/elevation/change.ts';
import { say } from '../../../shared/messages/message.ts';
import { errorCode } from '../../storage/index.ts';
import { type Check, pass, warn } from '../check.ts';
import { ofRealMachines } from '../where.ts';

type Probe = () => Promise<ElevationProbe>;

/** The machines' names can be put into the hosts file, by this user or with an administrator. */
export function hostsWritableCheck(hostsFile: string, probe: Probe): Check {
  return {
    id: 'hosts-writable',
    title: say('doctor.hosts-writable.title'),
    level: 'warn',
    applicable: ofRealMachines,
    run: async () => {
      const evidence = [hostsFile];
      const params = { file: hostsFile };
      const refusal = await refusalOf(hostsFile);
      if (refusal === null) return pass(say('doctor.hosts-writable.writable', params), evidence);
      const fixes = [say('doctor.hosts-writable.fix')];
      if (refusal === 'ENOENT') {
        return warn(say('doctor.hosts-writable.missing', params), fixes, evidence);
      }
      const { available } = await probe();
      return available
        ? pass(say('doctor.hosts-writable.asked', params), evidence)
        : warn(say('doctor.hosts-writable.not', params), fixes, [...evidence, refusal]);
    },
  };
}

/** Administrator rights can be had, for the hosts file and VirtualBox's networks. */
export function elevationAgentCheck(probe: Probe): Check {
  return {
    id: 'elevation-agent',
    title: say('doctor.elevation-agent.title'),
    level: 'warn',
    applicable: ofRealMachines,
    run: async () => {
      const { available, way, problem } = await probe();
      if (available) return pass(say('doctor.elevation-agent.there'), [way]);
      const why = problem === null ? [] : [say(problem.code, problem.params ?? {})];
      return warn(say('doctor.elevation-agent.none'), [...why, say('doctor.elevation-agent.fix')]);
    },
  };
}

/** Why this user may not write it; null where they may. */
async function refusalOf(file: string): Promise<string | null> {
  return access(file, constants.R_OK | constants.W_OK).then(
    () => null,
    (error: unknown) => errorCode(error) ?? 'unknown',
  );
}
