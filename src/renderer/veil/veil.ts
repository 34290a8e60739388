import { knownNames, onNewName, placesIn } from './knownNames.ts';

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
  for (const nodes of texts()) {
    for (const { piece, start, end } of placesIn(
      nodes.map(({ data }) => data),
      names,
    )) {
      const node = nodes[piece];
      if (node === undefined) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      ranges.push(range);
      if (node.parentElement !== null) holders.add(node.parentElement);
    }
  }
  for (const field of document.querySelectorAll('input, textarea, select')) {
    if (wordsIn(field).search(names) >= 0) holders.add(field);
  }
  return { ranges, holders };
}

/** Every text on the page. One in which found words are marked is in pieces, and a name may be cut by them. */
function* texts(): Generator<readonly Text[]> {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let pieces: Text[] = [];
  let around: Element | null = null;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    const whole: Element | null = node.parentElement?.closest(':has(> mark)') ?? null;
    if (whole === null || whole !== around) {
      yield pieces;
      pieces = [];
    }
    pieces.push(node);
    around = whole;
  }
  yield pieces;
}

/** What stands in a field, which no highlight reaches. */
function wordsIn(field: Element): string {
  if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.label ?? '';
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return field.value;
  return '';
}
