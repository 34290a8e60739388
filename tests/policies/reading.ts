/** Every text of one language in policy data, with the place it stands in. */
export function textsIn(data: unknown, language: 'en' | 'es', place = ''): { place: string; text: string }[] {
  if (typeof data !== 'object' || data === null) return [];
  const here = Reflect.get(data, language);
  if (typeof here === 'string') return [{ place, text: here }];
  return Object.entries(data).flatMap(([key, value]) => textsIn(value, language, `${place}/${key}`));
}
