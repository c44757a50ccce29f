import { type MantineColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Connection } from './connection/client.ts';
import { ClientProvider, useConnectionState } from './connection/context.tsx';
import { Frame } from './layout/Frame.tsx';
import { NoConnection, Waiting } from './layout/NoConnection.tsx';
import { Routes } from './layout/Routes.tsx';
import { Unbroken } from './layout/Unbroken.tsx';
import { Toasts } from './notices/Toasts.tsx';
import { PreferencesProvider, usePreferences } from './preferences/context.tsx';
import { SnapshotProvider } from './snapshot/context.tsx';
import { theme } from './theme.ts';
import { WordsProvider } from './words/context.tsx';

const queries = new QueryClient({
  // The snapshot tells what changes; what is asked once is asked again where a page is opened anew.
  defaultOptions: { queries: { refetchOnWindowFocus: false, retry: false, staleTime: 5_000 } },
});

/** The whole page: who it talks to, in which words and colours, and then what it shows. */
export function App({ connection }: { connection: Connection }) {
  const state = useConnectionState(connection);
  return (
    <PreferencesProvider connection={state}>
      <Themed>
        <WordsProvider>
          {state.kind === 'open' ? (
            <QueryClientProvider client={queries}>
              <ClientProvider client={state.client}>
                <SnapshotProvider client={state.client} waiting={<Waiting />}>
                  <Toasts />
                  <Router hook={useHashLocation}>
                    <Unbroken>
                      <Frame>
                        <Unbroken>
                          <Routes />
                        </Unbroken>
                      </Frame>
                    </Unbroken>
                  </Router>
                </SnapshotProvider>
              </ClientProvider>
            </QueryClientProvider>
          ) : (
            <NoConnection state={state} />
          )}
        </WordsProvider>
      </Themed>
    </PreferencesProvider>
  );
}

function Themed({ children }: { children: React.ReactNode }) {
  const { preferences } = usePreferences();
  const { theme: chosen } = preferences;
  // Forced, so that Mantine's own memory of the scheme does not go before ours, and a change draws
  // nothing anew: what is being typed stays.
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      {...(chosen === 'system' ? {} : { forceColorScheme: chosen })}
      colorSchemeManager={noMemory}
    >
      {children}
    </MantineProvider>
  );
}

const noMemory: MantineColorSchemeManager = {
  get: () => 'auto',
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};
