import type { CaseView, PathwayView } from '#shared/contract/case-view.ts';
import type { Person } from '#shared/vocabulary/people.ts';
import { type Drawing, type Item, type Mark, type Tone, tenth } from './drawing.ts';
import { type Glyph, glyph } from './glyphs.ts';
import { legend, type Sign } from './legend.ts';
import { type RingPlace, ringWithLabels } from './ringWithLabels.ts';
import type { Telling } from './telling.ts';

type Contact = 'safe' | 'unsafe' | 'unknown';
type Between = 'noContact' | 'apart' | 'open';

const CONTACT_GLYPH: Record<Contact, Glyph> = { safe: 'safe', unsafe: 'stop', unknown: 'waits' };

/** How a person can be reached: by a way they called safe, by none they did, or nobody knows. */
export function contactOf({ contacts }: Person): Contact {
  if (contacts.some(({ safe }) => safe)) return 'safe';
  return contacts.length > 0 ? 'unsafe' : 'unknown';
}

/** What the latest screenings and the survivor's needs say of contact between the two of a pathway. */
export function contactBetween(pathway: PathwayView): Between {
  const latest = new Map(pathway.screenings.map((screening) => [screening.person, screening]));
  const forbidden = [...latest.values()].flatMap(
    ({ decision }) => decision?.safeguards.flatMap(({ forbids }) => forbids) ?? [],
  );
  if (forbidden.includes('contact') || pathway.needs?.needs.includes('noContact')) return 'noContact';
  return forbidden.includes('sharedRoom') ? 'apart' : 'open';
}

/** Whoever is tied to somebody stands beside them; those who came with neither side stand last. */
export function standingTogether(people: readonly Person[]): readonly Person[] {
  const placed = new Set<string>();
  const withTheirs = (person: Person): Person[] => {
    if (placed.has(person.id)) return [];
    placed.add(person.id);
    return [person, ...people.filter(({ tiedTo }) => tiedTo === person.id).flatMap(withTheirs)];
  };
  const sides = ['survivor', 'accountableParty'].flatMap((part) =>
    people.filter((person) => person.part === part).flatMap(withTheirs),
  );
  return [...sides, ...people.flatMap(withTheirs)];
}

/** The people around a case on one ring: who is tied to whom, how each is reached, who is kept apart. */
export function peopleAround(
  view: Pick<CaseView, 'people' | 'pathways'>,
  { t, voice, write }: Telling,
  width: number,
): Drawing {
  const people = standingTogether(view.people);
  const reached = (person: Person) => t(`pictures:people.contact.${contactOf(person)}`);
  const ring = ringWithLabels(
    people.map((person) => ({
      id: person.id,
      title: voice.name(person.id),
      // Without names the title is the part already.
      about: [...(voice.namesPeople ? [t(`words:part.${person.part}`)] : []), reached(person)],
    })),
    { width, from: 0.5 / Math.max(1, people.length) },
  );
  const pairs = view.pathways.map((pathway, index) => ({
    pathway,
    between: contactBetween(pathway),
    tone: `ring-${(index % 4) + 1}` as Tone,
  }));
  const ties: Mark[] = people.flatMap(({ id, tiedTo }) =>
    tie(id, tiedTo, ring, { stroke: 'edge', weight: 1.5 }),
  );
  const walked: Mark[] = pairs.flatMap(({ pathway, between, tone }) =>
    tie(pathway.survivor, pathway.accountableParty, ring, {
      stroke: tone,
      weight: 3,
      ...(pathway.ended !== undefined && { dash: '2 7' }),
    }).concat(between === 'open' ? [] : middleOf(pathway.survivor, pathway.accountableParty, ring, between)),
  );
  const nodes = people.flatMap((person, index) => nodeOf(person, index, ring));
  const signs = legend(signsOf(pairs, people, t), ring.height, width);
  const list = people.map((person): Item => {
    const tiedTo = people.find(({ id }) => id === person.tiedTo);
    const mine = pairs.filter(
      ({ pathway }) => pathway.survivor === person.id || pathway.accountableParty === person.id,
    );
    return {
      words: voice.namesPeople
        ? t('pictures:people.person', {
            name: voice.name(person.id),
            part: t(`words:part.${person.part}`),
          })
        : voice.name(person.id),
      items: [
        { words: reached(person) },
        ...(person.pressured ? [{ words: t('pictures:people.pressured') }] : []),
        ...(tiedTo === undefined
          ? []
          : [{ words: t('pictures:people.with', { name: voice.name(tiedTo.id) }) }]),
        ...mine.flatMap(({ pathway, between }) => {
          const other = pathway.survivor === person.id ? pathway.accountableParty : pathway.survivor;
          const key = pathway.ended === undefined ? 'walks' : 'walked';
          return [
            { words: t(`pictures:people.${key}`, { name: voice.name(other) }) },
            ...(between === 'open'
              ? []
              : [{ words: t(`pictures:people.between.${between}`, { name: voice.name(other) }) }]),
          ];
        }),
      ],
    };
  });
  return {
    title: t('pictures:people.title', { number: write.number(people.length) }),
    width,
    height: ring.height + signs.height,
    marks: [
      {
        shape: 'circle',
        ...ring.center,
        r: ring.radius,
        stroke: 'ring-ahead',
        weight: 1.5,
        dash: '2 6',
      },
      ...ring.labels,
      ...ties,
      ...walked,
      ...nodes,
      ...signs.marks,
    ],
    list,
  };
}

type Ring = ReturnType<typeof ringWithLabels>;

/** Through the inside of the ring, bent towards its middle. */
function bend(one: RingPlace, other: RingPlace, { center }: Ring): RingPlace {
  return {
    x: tenth(center.x + ((one.x + other.x) / 2 - center.x) * 0.4),
    y: tenth(center.y + ((one.y + other.y) / 2 - center.y) * 0.4),
  };
}

function tie(
  from: string,
  to: string | undefined,
  ring: Ring,
  ink: { readonly stroke: Tone; readonly weight: number; readonly dash?: string },
): Mark[] {
  const [one, other] = [ring.places.get(from), ring.places.get(to ?? '')];
  if (one === undefined || other === undefined) return [];
  const by = bend(one, other, ring);
  return [
    { shape: 'path', x: 0, y: 0, d: `M${one.x} ${one.y} Q${by.x} ${by.y} ${other.x} ${other.y}`, ...ink },
  ];
}

function middleOf(from: string, to: string, ring: Ring, between: Between): Mark[] {
  const [one, other] = [ring.places.get(from), ring.places.get(to)];
  if (one === undefined || other === undefined) return [];
  const by = bend(one, other, ring);
  const middle = (axis: 'x' | 'y') => tenth(one[axis] / 4 + by[axis] / 2 + other[axis] / 4);
  return [...glyph(between === 'noContact' ? 'stop' : 'waits', middle('x'), middle('y'))];
}

const NODE_INK: Record<
  Person['part'],
  { readonly fill: Tone; readonly stroke: Tone; readonly weight: number }
> = {
  survivor: { fill: 'accent-soft', stroke: 'accent', weight: 3 },
  accountableParty: { fill: 'sheet', stroke: 'supervisor', weight: 3 },
  family: { fill: 'sheet', stroke: 'accent', weight: 1.5 },
  supporter: { fill: 'sheet', stroke: 'accent', weight: 1.5 },
  community: { fill: 'sheet', stroke: 'edge', weight: 1.5 },
};

function nodeOf(person: Person, index: number, ring: Ring): Mark[] {
  const at = ring.places.get(person.id);
  if (at === undefined) return [];
  return [
    { shape: 'circle', ...at, r: 17, ...NODE_INK[person.part] },
    ...(ring.numbered
      ? ([
          {
            shape: 'text',
            x: at.x,
            y: at.y + 5,
            words: `${index + 1}`,
            size: 15,
            anchor: 'middle',
            strong: true,
          },
        ] as const)
      : glyph(CONTACT_GLYPH[contactOf(person)], at.x, at.y)),
  ];
}

function signsOf(
  pairs: readonly { readonly between: Between }[],
  people: readonly Person[],
  t: Telling['t'],
): readonly Sign[] {
  const line =
    (stroke: Tone, weight: number) =>
    (x: number, y: number): readonly Mark[] => [{ shape: 'path', x, y, d: 'M-11 0 H11', stroke, weight }];
  const has = (between: Between) => pairs.some((pair) => pair.between === between);
  return [
    { words: t('pictures:people.key.pathway'), draw: line('ring-1', 3) },
    ...(people.some(({ tiedTo }) => tiedTo !== undefined)
      ? [{ words: t('pictures:people.key.tied'), draw: line('edge', 1.5) }]
      : []),
    ...(has('noContact')
      ? [{ words: t('pictures:people.key.noContact'), draw: (x: number, y: number) => glyph('stop', x, y) }]
      : []),
    ...(has('apart')
      ? [{ words: t('pictures:people.key.apart'), draw: (x: number, y: number) => glyph('waits', x, y) }]
      : []),
  ];
}
