import type { Page } from 'playwright-core';

/** What of a page runs out of a window of this width, or is cut off by something around it. */
export function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const faults: string[] = [];
    const short = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${(element.textContent ?? '').trim().slice(0, 60)}”`;
    if (document.documentElement.scrollWidth > width) {
      faults.push(`scrolls sideways: ${document.documentElement.scrollWidth} in ${width}`);
    }
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      if (element.closest('svg, .visually-hidden, [popover]:not(:popover-open)') !== null) continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
      if (clientWidth === 0 || element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement)
        continue;
      if (/hidden|clip/.test(overflowX) && scrollWidth > clientWidth + 1)
        faults.push(`cut off sideways: ${short(element)} ${scrollWidth} in ${clientWidth}`);
      if (/hidden|clip/.test(overflowY) && scrollHeight > clientHeight + 1)
        faults.push(`cut off below: ${short(element)} ${scrollHeight} in ${clientHeight}`);
      if (/auto|scroll/.test(overflowX) && scrollWidth > clientWidth + 1)
        faults.push(`scrolls in itself: ${short(element)} ${scrollWidth} in ${clientWidth}`);
      if (
        overflowX === 'visible' &&
        scrollWidth > clientWidth + 1 &&
        getComputedStyle(element).display !== 'inline'
      ) {
        const { right } = element.getBoundingClientRect();
        if (right + scrollWidth - clientWidth > width + 1) faults.push(`runs out: ${short(element)}`);
      }
    }
    return faults;
  });
}

/** Controls that something else lies over once they have the focus; and those that do not show that they have it. */
export function lostFocus(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const faults: string[] = [];
    const top = [...document.querySelectorAll<HTMLElement>('dialog[open]')].at(-1) ?? document.body;
    const controls = top.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    );
    for (const control of controls) {
      if (!control.checkVisibility({ visibilityProperty: true }) || control.matches(':disabled')) continue;
      const short = control.outerHTML.slice(0, 160);
      control.focus({ focusVisible: true } as FocusOptions);
      if (document.activeElement !== control) {
        if (control.closest('[inert]') === null) faults.push(`takes no focus: ${short}`);
        continue;
      }
      const shown = [control, control.parentElement, control.parentElement?.parentElement].some((element) => {
        if (!element) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
      });
      if (!shown) faults.push(`focus is not shown: ${short}`);
      const box = control.getBoundingClientRect();
      const seen = [0.1, 0.5, 0.9].some((down) =>
        [0.1, 0.5, 0.9].some((along) => {
          const at = document.elementFromPoint(box.x + box.width * along, box.y + box.height * down);
          return (
            at !== null &&
            (control.contains(at) || at.contains(control) || at.closest('label')?.contains(control) === true)
          );
        }),
      );
      if (!seen) faults.push(`focus is covered: ${short} at ${Math.round(box.y)}`);
    }
    return faults;
  });
}
