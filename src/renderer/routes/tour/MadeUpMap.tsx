import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useWriting } from '#renderer/i18n/dates.ts';
import { Drawn } from '#renderer/pictures/Drawn.tsx';
import { pathwaysOf, type Seen } from '#renderer/pictures/pathways.ts';
import { useRoom } from '#renderer/pictures/useRoom.ts';
import { asSeen } from '#renderer/pictures/voice.ts';
import { personIdSchema } from '#shared/vocabulary/ids.ts';
import type { Person } from '#shared/vocabulary/people.ts';

const first = personIdSchema.parse('00000000-0000-4000-8000-000000000001');
const second = personIdSchema.parse('00000000-0000-4000-8000-000000000002');
const accountable = personIdSchema.parse('00000000-0000-4000-8000-000000000003');

const PEOPLE = [
  { id: first, part: 'survivor', called: 'first' },
  { id: second, part: 'survivor', called: 'second' },
  { id: accountable, part: 'accountableParty', called: 'accountable' },
] as const;

const PATHWAYS: readonly Seen[] = [
  {
    survivor: first,
    accountableParty: accountable,
    stage: 'circles',
    standing: 'current',
    station: 'circles',
    stationsDone: ['referral', 'eligibility', 'choice', 'screening', 'community', 'preparation'],
    next: { step: 'planCircle', missing: [] },
  },
  {
    survivor: second,
    accountableParty: accountable,
    stage: 'choice',
    standing: 'needed',
    station: 'choice',
    stationsDone: ['referral', 'eligibility'],
    next: { step: 'recordChoice', waitsFor: 'survivor', missing: [] },
  },
];

/** The map of a case as it is drawn everywhere, of people who do not exist. */
export function MadeUpMap() {
  const { t } = useTranslation(['tour', 'pictures', 'case', 'cases', 'map', 'words']);
  const write = useWriting();
  const figure = useRef<HTMLElement>(null);
  const room = useRoom(figure, 620);
  const people = PEOPLE.map(
    ({ id, part, called }): Person => ({
      id,
      part,
      name: t(`tour:picture.map.${called}`),
      language: 'en',
      pressured: false,
      contacts: [],
    }),
  );
  const drawing = pathwaysOf(PATHWAYS, { t, write, voice: asSeen(people, write.number) }, room);
  return (
    <figure ref={figure} aria-label={drawing.title}>
      <Drawn drawing={drawing} label={t('pictures:label', { title: drawing.title })} />
    </figure>
  );
}
