import { createTheme, type MantineColorsTuple, type CSSVariablesResolver } from '@mantine/core';

/** The colour of the name: a deep green-blue, calm, not the blue of every medical form. */
const canal: MantineColorsTuple = [
  '#edf6f5',
  '#d8ebe9',
  '#b1d7d4',
  '#84c0bc',
  '#55a5a2',
  '#33898a',
  '#1d7073',
  '#0f5b60',
  '#0b484d',
  '#07363a',
];

/** The one warm accent: only for what lives now (a ring, a favourite, a running timer). */
const safran: MantineColorsTuple = [
  '#fff6e5',
  '#fdebca',
  '#f9d695',
  '#f3bd5c',
  '#eba832',
  '#d68d10',
  '#b5720a',
  '#8f580a',
  '#704609',
  '#543507',
];

const brique: MantineColorsTuple = [
  '#fdf0ee',
  '#fadcd7',
  '#f4b7ae',
  '#ec8c7f',
  '#e2665a',
  '#cf483d',
  '#b3352c',
  '#952a24',
  '#78221e',
  '#5c1b18',
];

const gray: MantineColorsTuple = [
  '#f6f8f8',
  '#edf1f1',
  '#dfe6e6',
  '#cbd5d5',
  '#a9b7b8',
  '#849597',
  '#5c6e70',
  '#445659',
  '#2b3c3f',
  '#14282b',
];

const dark: MantineColorsTuple = [
  '#dbe6e6',
  '#b9c9c9',
  '#9bafb0',
  '#7b9092',
  '#41595c',
  '#2c4448',
  '#1d3337',
  '#0f1f22',
  '#0a1719',
  '#061012',
];

export const theme = createTheme({
  primaryColor: 'canal',
  primaryShade: { light: 7, dark: 4 },
  colors: { canal, safran, brique, gray, dark },
  black: '#14282b',
  autoContrast: true,
  luminanceThreshold: 0.28,
  defaultRadius: 'md',
  radius: { xs: '6px', sm: '8px', md: '12px', lg: '18px', xl: '26px' },
  fontFamily:
    "'Segoe UI Variable Text', 'Segoe UI', system-ui, -apple-system, Roboto, 'Noto Sans', 'Liberation Sans', sans-serif",
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1.0625rem', lg: '1.1875rem', xl: '1.375rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.45' },
  headings: {
    fontFamily:
      "'Segoe UI Variable Display', 'Segoe UI', system-ui, -apple-system, Roboto, 'Noto Sans', 'Liberation Sans', sans-serif",
    fontWeight: '650',
    sizes: {
      h1: { fontSize: 'clamp(1.625rem, 1.3rem + 1.4vw, 2.125rem)', lineHeight: '1.2' },
      h2: { fontSize: '1.3125rem', lineHeight: '1.3' },
      h3: { fontSize: '1.125rem', lineHeight: '1.35' },
    },
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  components: {
    Button: { defaultProps: { size: 'md', variant: 'filled' } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md' } },
    SegmentedControl: { defaultProps: { size: 'md' } },
    ActionIcon: { defaultProps: { size: 44, variant: 'subtle' } },
  },
});

/** Colours that hold 4.5:1 in both schemes, where Mantine's defaults do not fit our page. */
export const resolveCssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#f4f7f6',
    '--mantine-color-text': '#14282b',
    '--mantine-color-dimmed': '#566a6c',
    '--mantine-color-placeholder': '#667a7c',
    '--mantine-color-error': '#a52f27',
    '--mantine-color-default-border': '#b9c6c6',
  },
  dark: {
    '--mantine-color-body': '#0c1a1c',
    '--mantine-color-text': '#e3eded',
    '--mantine-color-dimmed': '#a0b4b5',
    '--mantine-color-placeholder': '#8ba0a2',
    '--mantine-color-error': '#f4a59b',
    '--mantine-color-canal-light': '#193a3d',
    '--mantine-color-canal-light-hover': '#1f4549',
    '--mantine-color-canal-light-color': '#b9e0dc',
    '--mantine-color-canal-outline': '#84c0bc',
    // Lighter under the pointer, as its words are dark: a darker red would swallow them.
    '--mantine-color-brique-filled-hover': '#ec8c7f',
    '--mantine-color-default': '#15292c',
    '--mantine-color-default-hover': '#1b3236',
    '--mantine-color-default-border': '#3d5558',
  },
});
