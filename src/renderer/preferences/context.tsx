import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { defaultPreferences, type Preferences } from '../../shared/api/preferences.ts';
import type { ConnectionState } from '../connection/client.ts';

interface PreferencesInUse {
  readonly preferences: Preferences;
  /** Changes some of them, here and where they are kept. */
  change(patch: Partial<Preferences>): void;
}

const PreferencesContext = createContext<PreferencesInUse>({
  preferences: defaultPreferences,
  change: () => undefined,
});

const storageKey = 'dcos-vagrant-preferences';

/**
 * The preferences: Electron keeps them for its windows, because the tray follows them, too; in a
 * browser this page keeps them itself.
 */
export function PreferencesProvider(props: { connection: ConnectionState; children: ReactNode }) {
  const { connection, children } = props;
  const [preferences, setPreferences] = useState<Preferences>(storedPreferences);
  const client =
    connection.kind === 'open' && window.location.protocol === 'app:' ? connection.client : null;
  useEffect(() => {
    let wanted = true;
    client?.shell.preferences().then((kept) => wanted && setPreferences(kept));
    return () => {
      wanted = false;
    };
  }, [client]);
  const change = useCallback(
    (patch: Partial<Preferences>) => {
      setPreferences((before) => {
        const after = { ...before, ...patch };
        localStorage.setItem(storageKey, JSON.stringify(after));
        return after;
      });
      client?.shell.setPreferences(patch).then(setPreferences);
    },
    [client],
  );
  const inUse = useMemo(() => ({ preferences, change }), [preferences, change]);
  return <PreferencesContext value={inUse}>{children}</PreferencesContext>;
}

export function usePreferences(): PreferencesInUse {
  return useContext(PreferencesContext);
}

/** Also in Electron, so that the first paint has the right theme before main has answered. */
function storedPreferences(): Preferences {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
    return { ...defaultPreferences, ...(stored as Partial<Preferences>) };
  } catch {
    return defaultPreferences;
  }
}
