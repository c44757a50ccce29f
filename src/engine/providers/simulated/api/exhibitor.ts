import { machinesOf } from '../../../../shared/cluster/spec.ts';
import { answeringMaster, isUp, type Scene } from './cluster-facts.ts';

/** Exhibitor's cluster status: one line a master. Code 3 is serving, 1 is down. */
export function exhibitorStatus(scene: Scene): unknown {
  const leader = answeringMaster(scene.state, scene.spec, scene.now);
  return machinesOf(scene.spec, 'master').map((master) => ({
    ...(isUp(scene, master)
      ? { code: 3, description: 'serving' }
      : { code: 1, description: 'down' }),
    hostname: master.ip,
    isLeader: master.name === leader?.name,
  }));
}
