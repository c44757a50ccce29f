import { type ReactNode, Suspense, useEffect, useState } from 'react';

interface OnceOpenedProps {
  readonly opened: boolean;
  children(opened: boolean): ReactNode;
}

/** What is made when it is first opened, so that its code is loaded then, and stays from then on. */
export function OnceOpened({ opened, children }: OnceOpenedProps) {
  const [ever, setEver] = useState(opened);
  if (opened && !ever) setEver(true);
  // A fallback of its own: the one around the page would take the page away meanwhile.
  return (
    ever && (
      <Suspense fallback={null}>
        <There opened={opened}>{children}</There>
      </Suspense>
    )
  );
}

/** Closed at first: a dialog remembers where the focus was only when it opens, not when it is made open. */
function There({ opened, children }: OnceOpenedProps) {
  const [there, setThere] = useState(false);
  useEffect(() => setThere(true), []);
  return children(opened && there);
}
