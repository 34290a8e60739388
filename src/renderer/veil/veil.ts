import { knownNames, onNewName } from './knownNames.ts';

/** The highlight that `veil.css` paints as a block, and the mark on what holds one. */
const VEILED = 'veiled-name';
const MARK = 'data-veiled';

/**
 * Covers every name of a person on the page, wherever it stands: in a title, a sentence, what somebody wrote, a
 * picture, a field. The words stay in the page for whoever listens to it; no letter of them is painted. Names are
 * found in what is on the screen, so a page need do nothing for it and cannot forget to. Ends by the returned function.
 */
export function drawVeil(): () => void {
  const draw = () => cover(knownNames());
  const observer = new MutationObserver(draw);
  // An observer is heard before the next frame is painted: a name is never shown first and covered after.
  observer.observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['value'],
  });
  document.addEventListener('focusout', draw);
  const stopHearing = onNewName(draw);
  draw();
  return () => {
    observer.disconnect();
    document.removeEventListener('focusout', draw);
    stopHearing();
    cover(undefined);
  };
}

function cover(names: RegExp | undefined): void {
  const found = names === undefined ? { ranges: [], holders: new Set<Element>() } : find(names);
  CSS.highlights.set(VEILED, new Highlight(...found.ranges));
  for (const element of document.querySelectorAll(`[${MARK}]`)) {
    if (!found.holders.has(element)) element.removeAttribute(MARK);
  }
  for (const element of found.holders) {
    if (!element.hasAttribute(MARK)) element.setAttribute(MARK, '');
  }
}

/** Where names stand now, and the elements that hold their letters. */
function find(names: RegExp): { readonly ranges: Range[]; readonly holders: Set<Element> } {
  const ranges: Range[] = [];
  const holders = new Set<Element>();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    for (const { index, 0: name } of (node.nodeValue ?? '').matchAll(names)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + name.length);
      ranges.push(range);
      if (node.parentElement !== null) holders.add(node.parentElement);
    }
  }
  for (const field of document.querySelectorAll('input, textarea, select')) {
    if (wordsIn(field).search(names) >= 0) holders.add(field);
  }
  return { ranges, holders };
}

/** What stands in a field, which no highlight reaches. */
function wordsIn(field: Element): string {
  if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.label ?? '';
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return field.value;
  return '';
}
