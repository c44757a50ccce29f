import { record } from './recorder.ts';

type Handler = (...args: never[]) => unknown;

/** The handlers that the program gave to its session. */
export const sessionHandlers = new Map<string, Handler>();

const keep = (name: string) => (handler: Handler) => {
  record(`session.${name}`);
  sessionHandlers.set(name, handler);
};

export const session = {
  defaultSession: {
    setPermissionRequestHandler: keep('setPermissionRequestHandler'),
    setPermissionCheckHandler: keep('setPermissionCheckHandler'),
    setDevicePermissionHandler: keep('setDevicePermissionHandler'),
    setSpellCheckerEnabled: (on: boolean) => record('session.setSpellCheckerEnabled', on),
    webRequest: {
      onBeforeRequest: keep('onBeforeRequest'),
      onHeadersReceived: keep('onHeadersReceived'),
    },
  },
};
