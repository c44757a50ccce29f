/** What belongs to the window and not to the engine; kept by the shell, or by the page in a browser. */
export interface Preferences {
  readonly theme: 'light' | 'dark' | 'system';
  readonly language: 'en' | 'zh' | 'system';
  readonly startAtLogin: boolean;
  readonly startHidden: boolean;
  readonly closeToTray: boolean;
  readonly notifications: boolean;
  /** What becomes of running clusters when the program quits or the computer is shut down. */
  readonly whenLeaving: 'ask' | 'stop' | 'leave';
}

export const defaultPreferences: Preferences = {
  theme: 'system',
  language: 'system',
  startAtLogin: false,
  startHidden: false,
  closeToTray: true,
  notifications: true,
  whenLeaving: 'ask',
};
