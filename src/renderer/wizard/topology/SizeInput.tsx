import { NumberInput, Slider } from '@mantine/core';
import classes from './topology.module.css';

interface SizeInputProps {
  /** What it is and of which machine; both fields are called so. */
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly unit: string;
  /** Digits behind the point that can be typed. */
  readonly digits: number;
  onChange(next: number): void;
}

/** A size as a number to type and as a slider to try. */
export function SizeInput({
  label,
  value,
  min,
  max,
  step,
  unit,
  digits,
  onChange,
}: SizeInputProps) {
  const shown = Math.round(value * 100) / 100;
  return (
    <div className={classes.size}>
      <NumberInput
        variant="unstyled"
        classNames={{ input: classes.sizeInput }}
        aria-label={label}
        value={shown}
        min={min}
        step={step}
        decimalScale={digits}
        suffix={` ${unit}`}
        allowNegative={false}
        hideControls
        // Enter in a table does not mean the next page.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        onChange={(next) => {
          if (typeof next === 'number' && next !== shown) onChange(next);
        }}
      />
      <Slider
        className={classes.slider}
        size={4}
        thumbSize={14}
        label={null}
        value={value}
        min={min}
        max={max}
        step={step}
        thumbLabel={label}
        thumbValueText={(now) => `${now} ${unit}`}
        onChange={onChange}
      />
    </div>
  );
}
