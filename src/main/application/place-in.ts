/**
 * A path in words: `['items', 3, 'question', 'es']` as `items[weapon].question.es`; entries without an id are counted
 * from one. No key and no id is told beyond `longest`: what was typed may be as long as it likes.
 */
export function placeIn(
  data: unknown,
  path: readonly PropertyKey[],
  longest = Number.POSITIVE_INFINITY,
): string {
  let place = '';
  let here = data;
  for (const step of path) {
    here = typeof here === 'object' && here !== null ? Reflect.get(here, step) : undefined;
    if (typeof step === 'number') {
      const id = typeof here === 'object' && here !== null && 'id' in here ? here.id : undefined;
      place += `[${typeof id === 'string' && id !== '' ? id.slice(0, longest) : `#${step + 1}`}]`;
    } else place += (place && '.') + String(step).slice(0, longest);
  }
  return place;
}
