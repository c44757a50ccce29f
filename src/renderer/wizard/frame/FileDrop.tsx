import { useEffect, useEffectEvent, useRef, useState } from 'react';
import classes from './file-drop.module.css';

interface FileDropProps {
  /** Said over this part of the page while a file is held above it. */
  readonly label: string;
  take(file: File): void;
  readonly children: React.ReactNode;
}

/** A part of the page onto which a file can be dropped; a button in it does the same by keyboard. */
export function FileDrop({ label, take, children }: FileDropProps) {
  const zone = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  const dropped = useEffectEvent((file: File) => take(file));
  useEffect(() => {
    const element = zone.current;
    if (element === null) return;
    const hold = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!element.contains(event.relatedTarget as Node | null)) setOver(false);
    };
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      setOver(false);
      if (file === undefined) return;
      event.preventDefault();
      dropped(file);
    };
    const stop = new AbortController();
    element.addEventListener('dragover', hold, stop);
    element.addEventListener('dragleave', leave, stop);
    element.addEventListener('drop', drop, stop);
    // Beside this part of the page a browser would leave the page for the file.
    window.addEventListener('dragover', (event) => event.preventDefault(), stop);
    window.addEventListener('drop', (event) => event.preventDefault(), stop);
    return () => stop.abort();
  }, []);
  return (
    <div ref={zone} className={classes.zone}>
      {children}
      {over && <div className={classes.over}>{label}</div>}
    </div>
  );
}
