import type { Measure } from '#shared/vocabulary/measure.ts';

/** Something in a measure that does not hold together: where, and what. */
export interface MeasureFault {
  readonly path: readonly (string | number)[];
  readonly says: string;
}

/** What a schema cannot say of a measure: that its parts fit each other. */
export function checkMeasure({
  choices,
  items,
  scoring,
  margins = [],
  safety,
}: Measure): readonly MeasureFault[] {
  const ids = items.map(({ id }) => id);
  const known = new Set<string>(ids);
  const values = choices.map(({ value }) => value);
  const fault = (wrong: boolean, path: MeasureFault['path'], says: string): MeasureFault[] =>
    wrong ? [{ path, says }] : [];
  const clustered = scoring?.clusters.flatMap((cluster) => cluster.items) ?? [];
  return [
    ...fault(known.size < ids.length, ['items'], 'has the same id twice'),
    ...fault(
      values.some((value, place) => place > 0 && value <= (values[place - 1] ?? value)),
      ['choices'],
      'do not rise from one to the next',
    ),
    ...fault(
      scoring !== undefined && clustered.toSorted().join() !== ids.toSorted().join(),
      ['scoring', 'clusters'],
      'do not hold each item once',
    ),
    ...(scoring?.clusters ?? []).flatMap(({ endorsed, items: own }, place) =>
      fault(
        endorsed > own.length,
        ['scoring', 'clusters', place, 'endorsed'],
        'asks for more items than the cluster has',
      ),
    ),
    ...margins.flatMap(({ reliable, meaningful }, place) => [
      ...fault(reliable.from > reliable.to, ['margins', place, 'reliable'], 'begins after its end'),
      ...fault(
        meaningful.by === 'change' && meaningful.from > meaningful.to,
        ['margins', place, 'meaningful'],
        'begins after its end',
      ),
    ]),
    ...fault(
      new Set(margins.map(({ id }) => id)).size < margins.length,
      ['margins'],
      'has the same id twice',
    ),
    ...fault(margins.length > 0 && scoring === undefined, ['margins'], 'needs scoring'),
    ...fault(
      safety?.items.some((id) => !known.has(id)) ?? false,
      ['safety', 'items'],
      'names an item that is not there',
    ),
  ];
}
