import { useEffect } from 'react';

/** Who comes by an address begins to read at its heading, also by keyboard; at the top where it names none. */
export function Arrival({ id }: { id: string | null }) {
  useEffect(() => arriveAt(id), [id]);
  return null;
}

/** Shows the heading of that id, or the top. */
export function arriveAt(id: string | null): void {
  const target = id === null ? null : document.getElementById(id);
  if (target === null) {
    window.scrollTo({ top: 0 });
    return;
  }
  target.scrollIntoView({ block: 'start' });
  target.focus({ preventScroll: true });
}
