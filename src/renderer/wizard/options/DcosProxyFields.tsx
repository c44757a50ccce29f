import { Stack, Text } from '@mantine/core';
import type { DcosConfiguration } from '../../../shared/cluster/install-wishes.ts';
import { partsOf } from '../../../shared/dcos-config/choices.ts';
import { isProxy } from '../../../shared/dcos-config/values.ts';
import { useWords } from '../../words/context.tsx';
import { changeConfiguration } from '../draft/changes.ts';
import { changeDraft } from '../draft/use-draft.ts';
import { CommitInput } from '../frame/CommitInput.tsx';

type Proxy = NonNullable<DcosConfiguration['proxy']>;

/** The proxy that DC/OS itself goes through, from inside the machines. */
export function DcosProxyFields({ proxy }: { proxy: Proxy | undefined }) {
  const { text } = useWords();
  const now: Proxy = proxy ?? { http: null, https: null, except: [] };
  const change = (part: Partial<Proxy>) => {
    const next = { ...now, ...part };
    const isNone = next.http === null && next.https === null && next.except.length === 0;
    changeDraft(changeConfiguration({ proxy: isNone ? undefined : next }));
  };
  const field = (part: 'http' | 'https') => ({
    value: now[part] ?? '',
    placeholder: 'http://proxy.example.org:3128',
    maw: 520,
    refuse: (typed: string) =>
      typed === '' || isProxy(typed) ? undefined : text('wizard.options.dcos-proxy.wrong'),
    commit: (typed: string) => change({ [part]: typed === '' ? null : typed }),
  });
  return (
    <Stack gap="md">
      <Text size="sm">{text('wizard.options.dcos-proxy.why')}</Text>
      <CommitInput label={text('wizard.options.dcos-proxy.http')} {...field('http')} />
      <CommitInput label={text('wizard.options.dcos-proxy.https')} {...field('https')} />
      <CommitInput
        label={text('wizard.options.dcos-proxy.except')}
        description={text('wizard.options.dcos-proxy.except.why')}
        placeholder=".example.org"
        maw={520}
        value={now.except.join(', ')}
        commit={(typed) => change({ except: partsOf(typed) })}
      />
    </Stack>
  );
}
