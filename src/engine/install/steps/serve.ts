import { createHash } from 'node:crypto';
import type { MachineSpec } from '../../../shared/cluster/spec.ts';
import { say } from '../../../shared/messages/message.ts';
import type { Step } from '../../operations/step.ts';
import { resourceText } from '../../resources.ts';
import { writeRootFile } from '../../ssh/index.ts';
import { guest } from '../guest-paths.ts';
import { ask, open, perform, type Site } from '../site.ts';

/** The boot machine serves what genconf made, on port 80, now and after every boot. */
export function serveStep(site: Site, { name, ip }: MachineSpec): Step {
  const program = () => resourceText('provision', 'serve.py');
  return {
    id: 'serve',
    title: say('step.serve', { machine: name }),
    machines: [name],
    needs: ['genconf'],
    weight: 2,
    timeoutMs: 180_000,
    async isDone(signal) {
      const hash = createHash('sha256')
        .update(await program())
        .digest('hex');
      const said = await ask(site, name, 'serve-check.sh', [ip, hash], signal);
      return said.trim() === 'serving';
    },
    async run(context) {
      const connection = await open(site, name, context.signal);
      await writeRootFile(connection, guest.server, await program(), '644', context.signal);
      await perform(site, name, 'serve.sh', [guest.work], context);
    },
  };
}
