import { useQuery } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import { useClient } from '../../connection/context.tsx';
import { heldSecrets, onHeldSecrets } from '../../secrets/held.ts';
import { useSnapshot } from '../../snapshot/context.tsx';
import { useInstaller } from '../version/use-installer.ts';
import { type Facts, factsOf, versionOf } from './facts.ts';
import { useDraft } from './use-draft.ts';

export const providersKey = ['computer', 'providers'] as const;
export const versionsKey = ['releases', 'versions'] as const;
export const presetsKey = ['topology', 'presets'] as const;

/** Everything the wizard's pages read, from the draft and from what the engine tells. */
export function useFacts(): Facts {
  const client = useClient();
  const draft = useDraft();
  const clusters = useSnapshot((snapshot) => snapshot.clusters);
  const host = useSnapshot((snapshot) => snapshot.host);
  const downloaded = useSnapshot(
    ({ downloads }) => downloads.filter(({ state }) => state === 'done').length,
  );
  const names = clusters.map(({ name }) => name).join(' ');
  const providers = useQuery({
    queryKey: providersKey,
    queryFn: () => client.computer.providers(),
  }).data;
  const versions = useQuery({
    // A finished download makes its version one that is here.
    queryKey: [...versionsKey, downloaded],
    queryFn: () => client.releases.versions(),
    placeholderData: (before) => before,
  }).data;
  const methods = useQuery({
    queryKey: ['releases', 'installMethods'],
    queryFn: () => client.releases.installMethods(),
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
  const suggestedName = useQuery({
    queryKey: ['clusters', 'suggestName', names],
    queryFn: () => client.clusters.suggestName(),
    placeholderData: (before) => before,
  }).data;
  const dcos = versionOf(draft, versions ?? null);
  const cliOffer = useQuery({
    queryKey: ['dcos-cli', 'offer', dcos],
    queryFn: () => client.dcosCli.offer({ dcos }),
    placeholderData: (before) => before,
  }).data;
  const installer = useInstaller(draft.installer.trim()).data;
  const secrets = useSyncExternalStore(onHeldSecrets, heldSecrets);
  return useMemo(
    () =>
      factsOf(draft, {
        providers: providers ?? null,
        versions: versions ?? null,
        methods: methods ?? null,
        suggestedName: suggestedName ?? null,
        cliOffer: cliOffer ?? null,
        installer: installer ?? null,
        secrets,
        clusters,
        host,
      }),
    [
      draft,
      providers,
      versions,
      methods,
      suggestedName,
      cliOffer,
      installer,
      secrets,
      clusters,
      host,
    ],
  );
}
