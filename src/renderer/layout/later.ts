import { type ComponentType, lazy } from 'react';

/** How often a part of the page is asked for, and how long it is waited between, ms. */
const tries = 5;
const restMs = 300;

/**
 * A part of the page that is loaded when it is first shown. A browser gives a file up when this computer's
 * networks change meanwhile, as they do when machines start (Chromium: `ERR_NETWORK_CHANGED`); it is asked
 * for again. Rejects with the last failure where that does not help.
 */
export function later<Name extends string, Props>(
  load: () => Promise<Readonly<Record<Name, ComponentType<Props>>>>,
  name: Name,
) {
  return lazy(async () => ({ default: (await persistently(load))[name] }));
}

/** What is loaded later, asked for again where the browser gave it up; rejects with the last failure. */
export async function persistently<Value>(load: () => Promise<Value>): Promise<Value> {
  for (let count = 1; ; count += 1) {
    try {
      return await load();
    } catch (error) {
      if (count === tries) throw error;
      await new Promise((resolve) => setTimeout(resolve, restMs * count));
    }
  }
}
