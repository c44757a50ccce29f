import { Radio } from '@mantine/core';

interface ChoicesProps {
  /** Id for what leads here. */
  readonly id?: string;
  /** What is chosen; heard, while sighted readers see a heading or the choices themselves. */
  readonly label: string;
  readonly value: string | null;
  onChange(value: string): void;
  readonly children: React.ReactNode;
}

/** A choice of one among cards. Mantine names a group of radios by its label alone, never by `aria-label`. */
export function Choices({ id, label, value, onChange, children }: ChoicesProps) {
  return (
    <div id={id}>
      <Radio.Group
        label={label}
        labelProps={{ className: 'visually-hidden' }}
        value={value}
        onChange={onChange}
      >
        {children}
      </Radio.Group>
    </div>
  );
}
