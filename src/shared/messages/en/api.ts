/** Between a page and the engine. */
export const api = {
  'API-INPUT-INVALID': {
    text: 'The program did not understand what the page asked for.',
    remedy: 'Reload the page. If it happens again, page and program are of different versions.',
  },
  'API-NOT-REACHED': {
    text: 'The program did not answer: {detail}',
    remedy: 'Look whether it still runs; the page connects again by itself.',
  },
  'SHELL-CANNOT': {
    text: 'That cannot be done from here.',
    remedy: 'Do it in the window of the desktop app, or on the computer itself.',
  },
} as const;
