/** How long what was copied here may be pasted elsewhere. */
const KEPT_FOR = 60_000;
/** The system has what was copied a moment after the page hears of it. */
const A_MOMENT = 100;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Empties the clipboard of what was copied here, if anything was since it was last emptied. */
export function emptyClipboard(): void {
  if (timer === undefined) return;
  clearTimeout(timer);
  timer = undefined;
  void window.circlekeeper.emptyClipboard();
}

/**
 * Takes what was copied here out of the clipboard after a minute, and lets nothing of a page be dragged into another
 * program, which no clock could take back.
 */
export function guardWhatLeaves(): void {
  for (const taking of ['copy', 'cut']) {
    document.addEventListener(taking, () => {
      clearTimeout(timer);
      timer = setTimeout(emptyClipboard, KEPT_FOR);
      setTimeout(() => window.circlekeeper.noteCopied(), A_MOMENT);
    });
  }
  document.addEventListener('dragstart', (event) => {
    const own =
      event.target instanceof HTMLElement &&
      event.target.draggable &&
      !(event.target instanceof HTMLAnchorElement);
    if (!own) event.preventDefault();
  });
}
