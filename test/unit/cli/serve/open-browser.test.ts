import { describe, expect, it } from 'vitest';
import { openCommand } from '../../../../src/cli/serve/open-browser.ts';

const link = 'http://127.0.0.1:4010/#code=a-b_c';

describe('opening a browser', () => {
  it('takes the opener of each system, with the link as one argument', () => {
    expect(openCommand(link, {}, 'darwin')).toEqual(['open', link]);
    expect(openCommand(link, {}, 'win32')).toEqual([
      'rundll32',
      'url.dll,FileProtocolHandler',
      link,
    ]);
    expect(openCommand(link, { DISPLAY: ':0' }, 'linux')).toEqual(['xdg-open', link]);
    expect(openCommand(link, { WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toEqual([
      'xdg-open',
      link,
    ]);
  });

  it('is left out where there is no desktop', () => {
    expect(openCommand(link, {}, 'linux')).toBeNull();
    expect(openCommand(link, { DISPLAY: '' }, 'linux')).toBeNull();
  });
});
