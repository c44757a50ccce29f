import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The one accent, from light to dark; the sixth is the button's in light, the fifth in dark. */
const violet: MantineColorsTuple = [
  '#f4effd',
  '#e5daf9',
  '#cbb5f2',
  '#b292ec',
  '#9c74e6',
  '#875ade',
  '#6d3bd1',
  '#5c2fb8',
  '#4c279a',
  '#3b1e78',
];

/** Neutral greys with a hint of the accent, for both schemes. */
const gray: MantineColorsTuple = [
  '#f8f8fa',
  '#f1f1f5',
  '#e5e5eb',
  '#d5d5dd',
  '#b4b4bf',
  '#8e8e9b',
  '#686875',
  '#4d4d59',
  '#363640',
  '#23232b',
];

const dark: MantineColorsTuple = [
  '#e8e8ee',
  '#c9c9d3',
  '#a3a3b0',
  '#7f7f8d',
  '#4b4b58',
  '#383843',
  '#2a2a33',
  '#202027',
  '#191920',
  '#131318',
];

export const theme = createTheme({
  primaryColor: 'violet',
  primaryShade: { light: 6, dark: 5 },
  colors: { violet, gray, dark },
  defaultRadius: 'md',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", "Noto Sans CJK SC", "PingFang SC", sans-serif',
  fontFamilyMonospace:
    'ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", "Liberation Mono", monospace',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  spacing: { xs: '4px', sm: '8px', md: '16px', lg: '24px', xl: '32px' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '22px', lineHeight: '1.3' },
      h2: { fontSize: '16px', lineHeight: '1.4' },
      h3: { fontSize: '14px', lineHeight: '1.5' },
    },
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
});
