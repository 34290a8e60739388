/** What may take the focus in the place of something that went: the title of what stands on top. */
function titleOnTop(): HTMLElement | null {
  const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
  return (dialog ?? document).querySelector<HTMLElement>('h1, h2');
}

/**
 * The focus is never lost. Where the control that had it went away, as a form does once it was recorded, or cannot be
 * used any more, the title of the page has it, and reading and the Tab key go on from there.
 */
export function keepFocus(): void {
  let last: Element | null = null;
  document.addEventListener('focusin', ({ target }) => {
    last = target instanceof Element ? target : null;
  });
  const look = () => {
    if (last === null || document.activeElement !== document.body) return;
    if (last.isConnected && !last.matches(':disabled')) return;
    const title = titleOnTop();
    if (title === null) return;
    if (!title.hasAttribute('tabindex')) title.tabIndex = -1;
    title.focus({ preventScroll: true });
  };
  // A frame later: a page that comes, or a form that opens, leads the focus to a place of its own.
  let waits = false;
  new MutationObserver(() => {
    if (waits) return;
    waits = true;
    requestAnimationFrame(() => {
      waits = false;
      look();
    });
  }).observe(document.body, { subtree: true, childList: true, attributeFilter: ['disabled'] });
}
