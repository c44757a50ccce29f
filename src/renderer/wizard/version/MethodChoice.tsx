import { Radio, Text, Title } from '@mantine/core';
import { installMethods } from '../../../shared/cluster/install-wishes.ts';
import { Choices } from '../../elements/Choices.tsx';
import { useWords } from '../../words/context.tsx';
import type { Facts } from '../draft/facts.ts';
import { fieldIds } from '../draft/issues.ts';
import { changeDraft } from '../draft/use-draft.ts';
import { methodWords, whyNotMethod } from './methods.ts';
import own from './version.module.css';

/** How DC/OS gets onto the machines; a way that the version does not have stands there with the reason. */
export function MethodChoice({ facts }: { facts: Facts }) {
  const { text } = useWords();
  const { provider, installMethod } = facts.draft;
  return (
    <section aria-labelledby="method-title">
      <Title order={3} id="method-title" mb={8}>
        {text('wizard.method')}
      </Title>
      {provider === 'simulated' && (
        <Text size="sm" c="dimmed" mb={8}>
          {text('wizard.method.simulated')}
        </Text>
      )}
      <Choices
        id={fieldIds.method}
        value={installMethod}
        label={text('wizard.method')}
        onChange={(value) => {
          const next = installMethods.find((each) => each === value);
          if (next !== undefined) changeDraft((draft) => ({ ...draft, installMethod: next }));
        }}
      >
        <div className={own.sources}>
          {installMethods.map((method) => {
            const why = whyNotMethod(facts, method);
            const words = methodWords[method];
            // What was chosen with another version in mind is still to be seen as chosen.
            const off = why !== null && method !== installMethod;
            return (
              <Radio.Card key={method} value={method} className={own.source} disabled={off}>
                <Radio.Indicator mt={3} disabled={off} />
                <span>
                  <span className={own.sourceTitle}>{text(`wizard.method.${words}`)}</span>
                  <span className={own.sourceWhat}>
                    {text(why ?? { code: `wizard.method.${words}.what` })}
                  </span>
                </span>
              </Radio.Card>
            );
          })}
        </div>
      </Choices>
    </section>
  );
}
