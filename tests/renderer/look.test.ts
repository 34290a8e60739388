import { describe, expect, it } from 'vitest';
import { lookOf } from '#renderer/theme/look.ts';

const machine = { dark: false, moreContrast: false };
const inTheDark = { ...machine, dark: true };

describe('How the window looks', () => {
  it('is what the machine asks for, where nobody chose', () => {
    expect(lookOf('system', machine)).toEqual({ theme: 'light', scheme: 'light' });
    expect(lookOf('system', inTheDark)).toEqual({ theme: 'dark', scheme: 'dark' });
    expect(lookOf('system', { ...inTheDark, moreContrast: true })).toEqual({
      theme: 'contrast',
      scheme: 'dark',
    });
  });

  it('is what somebody chose, whatever the machine asks for', () => {
    expect(lookOf('light', { dark: true, moreContrast: true })).toEqual({ theme: 'light', scheme: 'light' });
    expect(lookOf('dark', machine)).toEqual({ theme: 'dark', scheme: 'dark' });
  });

  it('has two sides where contrast is high: black on white, and white on black where it is dark', () => {
    expect(lookOf('contrast', machine).scheme).toBe('light');
    expect(lookOf('contrast', inTheDark).scheme).toBe('dark');
  });
});
