import { createTheme, type MantineColorsTuple } from '@mantine/core';
import { createElement } from 'react';
import { BusyButton } from './BusyButton.tsx';
import './fonts.css';
import './mantine.css';
import './tokens.css';
import './colours.css';
import './contrast.css';
import './forced.css';
import './base.css';

const juniper: MantineColorsTuple = [
  '#eef5f2',
  '#dce9e4',
  '#bcd5cd',
  '#97beb3',
  '#73a599',
  '#4f8b7f',
  '#33736a',
  '#1d5c57',
  '#144843',
  '#0f423e',
];

/** What Mantine needs to know of the look. The look itself is in the style sheets beside this. */
export const theme = createTheme({
  primaryColor: 'juniper',
  primaryShade: 7,
  colors: { juniper },
  fontFamily: 'var(--sans)',
  fontFamilyMonospace: 'var(--sans)',
  headings: { fontFamily: 'var(--serif)', fontWeight: '500' },
  defaultRadius: 'var(--radius)',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Button: {
      defaultProps: { variant: 'default', renderRoot: (props: object) => createElement(BusyButton, props) },
    },
    ActionIcon: { defaultProps: { variant: 'transparent' } },
    // What is typed is the store's alone: a browser must not note it, to fill it in again or to restore its window.
    TextInput: { defaultProps: { autoComplete: 'off' } },
    PasswordInput: { defaultProps: { autoComplete: 'off' } },
    NumberInput: { defaultProps: { autoComplete: 'off' } },
  },
});
