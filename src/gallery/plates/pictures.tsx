import type { Plate } from '#gallery/plate.ts';
import { Picture } from '#renderer/components/Picture.tsx';
import { overviewOf } from '#renderer/pictures/overview.ts';
import { pathwaysOf, type Seen } from '#renderer/pictures/pathways.ts';
import { peopleAround } from '#renderer/pictures/people.ts';
import { personSchema } from '#shared/vocabulary/people.ts';
import { outcomeSchema } from '#shared/vocabulary/screening.ts';
import { type Station, stages, stationOrder } from '#shared/vocabulary/stations.ts';

const safe = [{ way: 'phone', detail: '555 0142', safe: true }];
const unsafe = [{ way: 'text', detail: '555 0143', safe: false }];

/** Made-up people, in the order of the pairs below. */
const people = (
  [
    { id: 'ana', part: 'survivor', name: 'Ana M.', contacts: safe },
    { id: 'luis', part: 'survivor', name: 'Luis R.', contacts: unsafe },
    { id: 'mara', part: 'survivor', name: 'Mara T.', contacts: [] },
    { id: 'vale', part: 'accountableParty', name: 'Mr. Vale', contacts: [] },
    { id: 'rosa', part: 'supporter', name: 'Rosa', contacts: safe, tiedTo: 'ana' },
  ] as const
).map((person) => personSchema.parse({ language: 'en', pressured: false, ...person }));
const [ana, luis, mara, vale] = people;

const upTo = (station: Station) => stationOrder.slice(0, stationOrder.indexOf(station));

function pathway(survivor: (typeof people)[number] | undefined, about: Partial<Seen>): readonly Seen[] {
  if (survivor === undefined || vale === undefined) return [];
  const next: Seen['next'] = { step: 'screen', waitsFor: 'facilitator', missing: [] };
  const fresh: Seen = {
    survivor: survivor.id,
    accountableParty: vale.id,
    stage: 'referral',
    standing: 'needed',
    station: 'referral',
    stationsDone: [],
    next,
  };
  return [{ ...fresh, ...about }];
}

const goesOn = pathway(ana, { stage: 'circles', station: 'circles', stationsDone: upTo('circles') });
const held = pathway(luis, {
  stage: 'screening',
  standing: 'held',
  station: 'screening',
  stationsDone: upTo('screening'),
});
const left = pathway(mara, {
  station: 'ending',
  stationsDone: upTo('screening'),
  ended: { as: 'withdrawn', on: '2026-11-20' },
});
const complete = pathway(mara, {
  station: 'ending',
  stationsDone: upTo('ending'),
  ended: { as: 'completed', on: '2026-11-20' },
});

function PathwayMap({ pathways }: { readonly pathways: readonly Seen[] }) {
  return (
    <Picture
      title="Pathways"
      people={people}
      draw={(telling, width) => pathwaysOf(pathways, telling, width)}
    />
  );
}

export const plates: readonly Plate[] = [
  { title: 'Picture: a pathway not begun', Shown: () => <PathwayMap pathways={pathway(ana, {})} /> },
  {
    title: 'Picture: two pathways, one of them held',
    Shown: () => <PathwayMap pathways={[...goesOn, ...held]} />,
  },
  {
    title: 'Picture: four pathways, one left and one complete',
    Shown: () => <PathwayMap pathways={[...goesOn, ...held, ...left, ...complete]} />,
  },
  {
    title: 'Picture: people around a case',
    Shown: () => (
      <Picture
        title="People"
        people={people}
        draw={(telling, width) => peopleAround({ people, pathways: [] }, telling, width)}
      />
    ),
  },
  {
    title: 'Picture: a program in counts',
    Shown: () => (
      <Picture
        title="Program"
        people={[]}
        draw={(telling, width) =>
          overviewOf(
            {
              from: '2026-01-01',
              until: '2026-11-24',
              stages: stages.map((what, index) => ({ what, count: (index * 7) % 23 })),
              waits: [{ what: 'needed', count: 3 }],
              outcomes: outcomeSchema.options.map((what, index) => ({ what, count: index * index })),
              forms: [{ what: 'letter', count: 2 }],
              endings: [{ what: 'completed', count: 11 }],
            },
            telling,
            width,
          )
        }
      />
    ),
  },
];
