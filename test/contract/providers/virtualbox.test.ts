import { Computer } from '../../integration/virtualbox/computer.ts';
import { type ProviderSubject, providerContract } from './suite.ts';

const subject = async (hasSettingsFiles: boolean): Promise<ProviderSubject> => {
  const computer = await Computer.start();
  computer.hasSettingsFiles = hasSettingsFiles;
  const cluster = await computer.cluster('demo', '0a1b2c3d', '192.168.57.0/24');
  return {
    provider: computer.provider,
    cluster,
    neighbour: await computer.cluster('other', 'ffffffff', '192.168.58.0/24'),
    async plantStranger(machine) {
      const vm = computer.add(`dv-${cluster.spec.name}-${machine}`, {
        state: 'running',
        notes: { 'dcos-vagrant/cluster': 'ffffffff' },
      });
      const planted = structuredClone(vm);
      return async () => JSON.stringify(computer.vm(vm.name)) === JSON.stringify(planted);
    },
    dispose: () => computer.remove(),
  };
};

providerContract('virtualbox', () => subject(true));
providerContract('virtualbox, where its settings files cannot be read', () => subject(false));
