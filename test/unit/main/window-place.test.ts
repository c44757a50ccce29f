import { describe, expect, it } from 'vitest';
import { defaultSize, smallestSize, windowPlace } from '../../../src/main/window-place.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1080 };
const kept = { x: 100, y: 50, width: 900, height: 700, maximized: false };

describe('the place of the window', () => {
  it('is the one it had', () => {
    expect(windowPlace(kept, [screen])).toEqual({ x: 100, y: 50, width: 900, height: 700 });
  });

  it('is left to the system at first, and where its screen is gone', () => {
    const size = { width: 900, height: 700 };
    expect(windowPlace(undefined, [screen])).toEqual(defaultSize);
    expect(windowPlace({ ...kept, x: 2500 }, [screen])).toEqual(size);
    expect(windowPlace({ ...kept, y: -200 }, [screen])).toEqual(size);
    expect(windowPlace({ ...kept, x: 2500 }, [screen, { ...screen, x: 1920 }])).toMatchObject({
      x: 2500,
    });
  });

  it('is never too small to be used', () => {
    expect(windowPlace({ ...kept, width: 5, height: 5 }, [screen])).toMatchObject(smallestSize);
  });
});
