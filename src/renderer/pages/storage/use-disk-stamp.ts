import { useSnapshot } from '../../snapshot/context.tsx';

/** Another text whenever something happened that changes what lies on the disk, or what may be removed. */
export function useDiskStamp(): string {
  return useSnapshot(({ clusters, downloads }) =>
    [
      ...clusters.map(({ name, state }) => `${name} ${state}`),
      ...downloads.map(({ id, state }) => `${id} ${state}`),
    ].join(),
  );
}
