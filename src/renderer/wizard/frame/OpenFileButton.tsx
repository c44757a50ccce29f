import { Button, type ButtonProps } from '@mantine/core';
import { useRef } from 'react';

interface OpenFileButtonProps extends Pick<ButtonProps, 'variant' | 'leftSection'> {
  /** Endings that the system's dialog offers, `.yaml,.yml`; any file unless told. */
  readonly accept?: string;
  take(file: File): void;
  readonly children: string;
}

/** A button that has the system's dialog choose a file; the same one may be chosen again. */
export function OpenFileButton({ accept, take, ...looks }: OpenFileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        {...(accept === undefined ? {} : { accept })}
        hidden
        aria-hidden
        tabIndex={-1}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file !== undefined) take(file);
        }}
      />
      <Button size="compact-sm" onClick={() => input.current?.click()} {...looks} />
    </>
  );
}
