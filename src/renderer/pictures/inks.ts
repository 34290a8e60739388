import type { Inks } from './asSvg.ts';

/** The inks as they come to by day, for a file is seen on paper: measured on a mark that nobody sees. */
export function measureInks(near: HTMLElement): { readonly inks: Inks; readonly done: () => void } {
  const probe = document.createElement('span');
  probe.hidden = true;
  probe.style.colorScheme = 'light';
  near.append(probe);
  return {
    inks(tone) {
      probe.style.color = `var(--${tone})`;
      return getComputedStyle(probe).color;
    },
    done: () => probe.remove(),
  };
}
