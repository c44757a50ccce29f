import { Input, SegmentedControl, Stack } from '@mantine/core';
import { useId } from 'react';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  /** What the choice means, where its words do not say it. */
  readonly about?: string;
  readonly value: Value;
  readonly options: { value: Value; label: string }[];
  choose(value: Value): void;
}

/** One of a few, all of them in sight. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, about, value, options, choose } = props;
  const id = useId();
  return (
    <Stack gap={4} align="flex-start">
      <Input.Label component="span" id={id}>
        {label}
      </Input.Label>
      {about !== undefined && <Input.Description>{about}</Input.Description>}
      <SegmentedControl<Value>
        aria-labelledby={id}
        data={options}
        value={value}
        onChange={choose}
        withItemsBorders={false}
      />
    </Stack>
  );
}
