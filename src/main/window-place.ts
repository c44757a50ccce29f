import type { WindowBounds } from './store.ts';

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const defaultSize = { width: 1180, height: 780 };
export const smallestSize = { width: 640, height: 480 };
/** How much of the title bar must be on a screen for the window to be taken hold of, in points. */
const grip = { width: 100, height: 30 };

/** Where the window opens: where it was, unless that screen is gone; then where the system puts it. */
export function windowPlace(
  kept: WindowBounds | undefined,
  screens: readonly Rectangle[],
): Partial<Rectangle> & Pick<Rectangle, 'width' | 'height'> {
  if (kept === undefined) return defaultSize;
  const width = Math.max(kept.width, smallestSize.width);
  const height = Math.max(kept.height, smallestSize.height);
  const { x, y } = kept;
  const reachable = screens.some(
    (screen) =>
      x + width >= screen.x + grip.width &&
      x <= screen.x + screen.width - grip.width &&
      y >= screen.y &&
      y <= screen.y + screen.height - grip.height,
  );
  return reachable ? { x, y, width, height } : { width, height };
}
