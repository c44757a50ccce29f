import { useClient } from '../../connection/context.tsx';
import { type Action, useAction } from '../../connection/use-action.ts';

/** What can be done with an app of Marathon. */
export type AppDeed =
  | { readonly kind: 'scale'; readonly app: string; readonly instances: number }
  | { readonly kind: 'restart' | 'destroy'; readonly app: string };

export interface AskedDeed {
  readonly deed: AppDeed;
  /** Ends the deployment that holds the app. */
  readonly force: boolean;
}

/** Does one thing with an app at a time; `done` is called once Marathon has taken it. */
export function useAppDeeds(name: string, done?: () => void): Action<AskedDeed> {
  const { services } = useClient();
  return useAction(({ deed, force }: AskedDeed) => {
    const { app } = deed;
    return deed.kind === 'scale'
      ? services.scale({ name, app, instances: deed.instances, force })
      : services[deed.kind]({ name, app, force });
  }, done);
}
