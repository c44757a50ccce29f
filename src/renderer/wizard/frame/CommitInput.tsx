import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';

interface CommitInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'onBlur'> {
  readonly value: string;
  /** Takes what was typed, once the user is done with it. */
  commit(typed: string): void;
  /** Why that cannot be taken; undefined where it can. */
  refuse?(typed: string): string | undefined;
}

/** A field whose text counts when it is left or Enter is pressed; Escape gives the old one back. */
export function CommitInput({ value, commit, refuse, error, ...rest }: CommitInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | undefined>();
  const done = () => {
    if (typed === null) return;
    setTyped(null);
    const next = typed.trim();
    if (next === value) return;
    const why = refuse?.(next);
    setRefused(why);
    if (why === undefined) commit(next);
  };
  return (
    <TextInput
      descriptionProps={{ size: 'sm' }}
      {...rest}
      value={typed ?? value}
      error={refused ?? error}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        setRefused(undefined);
      }}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setTyped(null);
        if (event.key !== 'Enter') return;
        // Enter takes the field; only from a field without changes it goes on to the next page.
        if (typed !== null && typed !== value) event.preventDefault();
        done();
      }}
    />
  );
}
