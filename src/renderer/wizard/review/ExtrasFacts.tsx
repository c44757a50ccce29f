import { useWords } from '../../words/context.tsx';
import type { Facts } from '../draft/facts.ts';
import { registryAddressOf } from '../options/ExtrasItems.tsx';
import { Fact } from './Fact.tsx';

/** What machines get beside DC/OS; nothing of what was not asked for. */
export function ExtrasFacts({ facts }: { facts: Facts }) {
  const { text } = useWords();
  const { privateRegistry, java, mount, vbguest, vagrantLog } = facts.draft.extras;
  const registry = privateRegistry === true ? registryAddressOf(facts) : null;
  return (
    <>
      {registry !== null && (
        <Fact label={text('wizard.option.registry')} change="options">
          {registry}
        </Fact>
      )}
      {java !== undefined && (
        <Fact label={text('wizard.option.java')} change="options">
          {java}
        </Fact>
      )}
      {mount !== undefined && (
        <Fact label={text('wizard.option.mount')} change="options">
          {`${mount.folder} → ${mount.guestFolder} (${mount.method}${vbguest === true ? ', vagrant-vbguest' : ''})`}
        </Fact>
      )}
      {vagrantLog !== undefined && facts.draft.provider !== 'simulated' && (
        <Fact label={text('wizard.option.vagrant-log')} change="options">
          {text(`wizard.options.vagrant-log.${vagrantLog}`)}
        </Fact>
      )}
    </>
  );
}
