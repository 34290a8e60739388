import type { PathwayView } from '#shared/contract/case-view.ts';
import type { Outcome } from '#shared/vocabulary/screening.ts';
import { type Drawing, type Item, inLines, LEADING, type Mark, PLAIN, paragraph, SMALL } from './drawing.ts';
import { type Glyph, glyph } from './glyphs.ts';
import type { Telling } from './telling.ts';

type Screening = PathwayView['screenings'][number];

export const OUTCOME_GLYPH: Record<Outcome, Glyph> = {
  noConcern: 'done',
  proceedWithSafeguards: 'safe',
  clarify: 'waits',
  pause: 'stop',
  coercionIndicated: 'stop',
};

/** Something on the line of a pathway: a screening of this person, or what happened between two of them. */
export type Station =
  | { readonly on: string; readonly screening: Screening }
  | { readonly on: string; readonly event: PathwayEvent };
type PathwayEvent = 'opened' | 'concern' | 'circle' | 'planApproved' | 'reported' | 'ended';

/** Screenings of a person in the order they were made, among what happened on the pathway; an event comes first on its day. */
export function stationsOf(pathway: PathwayView, person: string): readonly Station[] {
  const event = (name: PathwayEvent, on: string | undefined) =>
    on === undefined ? [] : [{ on, event: name }];
  const events: Station[] = [
    ...event('opened', pathway.openedOn),
    ...pathway.concerns.flatMap(({ on }) => event('concern', on)),
    ...pathway.circles.flatMap(({ endedAt }) => event('circle', endedAt?.slice(0, 10))),
    ...pathway.plans.flatMap(({ approvedOn }) => event('planApproved', approvedOn)),
    ...pathway.violations.flatMap(({ reportedOn }) => event('reported', reportedOn)),
  ];
  const screenings = pathway.screenings
    .filter((screening) => screening.person === person)
    .map((screening): Station => ({ on: screening.on, screening }));
  const byDay = [...events, ...screenings].sort((one, other) => one.on.localeCompare(other.on));
  return [...byDay, ...event('ended', pathway.ended?.on)];
}

const DATES = 140;
/** A month between two stations is so much longer a line; never so long that the eye loses it. */
const PER_DAY = 0.7;
const LONGEST = 48;

/**
 * The screenings of one person along their pathway, from the top down: what came of each in a word and a sign, what
 * changed since the last, the safeguards, and what the supervisor said. There is no number that stands for a person.
 */
export function screeningsInTime(
  pathway: PathwayView,
  person: string,
  { t, voice, write }: Telling,
  width: number,
): Drawing {
  const stations = stationsOf(pathway, person);
  const narrow = width < 420;
  const line = narrow ? 12 : DATES + 12;
  const left = line + 24;
  const room = width - left;
  const marks: Mark[] = [];
  const list: Item[] = [];
  let y = 16;
  let before: { readonly on: string; readonly y: number } | undefined;
  for (const station of stations) {
    if (before !== undefined) y += Math.min(LONGEST, daysBetween(before.on, station.on) * PER_DAY);
    const day = write.day(station.on);
    if (before !== undefined) {
      marks.unshift({
        shape: 'path',
        x: line,
        y: before.y,
        d: `M0 0 V${Math.round(y - before.y)}`,
        stroke: 'ring-ahead',
        weight: 2,
      });
    }
    before = { on: station.on, y };
    const written = 'screening' in station ? tell(station.screening) : undefined;
    const dated = narrow ? [] : dateLines(day, y);
    const below = y + dated.length * LEADING;
    marks.push(...dated);
    if ('event' in station) {
      const words = t(`pictures:screenings.event.${station.event}`);
      marks.push(...glyph('small', line, y));
      const lines = inLines(narrow ? `${words}, ${day}` : words, room, SMALL, 2);
      marks.push(...paragraph(lines, { x: left, y: y + 4, size: SMALL, tone: 'ink-second' }));
      list.push({ words: t('pictures:screenings.onDay', { day, what: words }) });
      y = Math.max(y + lines.length * LEADING, below) + 12;
      continue;
    }
    if (written === undefined) continue;
    marks.push(...glyph(written.glyph, line, y));
    const title = inLines(written.title, room, PLAIN, 2);
    marks.push(...paragraph(title, { x: left, y: y + 5, size: PLAIN, strong: true }));
    y += title.length * LEADING + 4;
    for (const words of narrow ? [day, ...written.about] : written.about) {
      const lines = inLines(words, room, SMALL, 3);
      marks.push(...paragraph(lines, { x: left, y: y + 3, size: SMALL, tone: 'ink-second' }));
      y += lines.length * LEADING;
    }
    y = Math.max(y, below) + 16;
    list.push({
      words: t('pictures:screenings.onDay', { day, what: written.title }),
      items: written.about.map((words) => ({ words })),
    });
  }

  function tell({ decision, occasion, evaluation, audit, queued, blind }: Screening) {
    const changed = (direction: 'worse' | 'better' | 'unclear') =>
      evaluation.changed.filter((answer) => answer.direction === direction).length;
    const moved = (['worse', 'better', 'unclear'] as const).flatMap((direction) => {
      const count = changed(direction);
      return count === 0 ? [] : [t(`pictures:screenings.changed.${direction}`, { count })];
    });
    const waits = queued === 'milder' || queued === 'disagreed';
    return {
      glyph: decision === undefined ? ('supervisor' as const) : OUTCOME_GLYPH[decision.outcome],
      title: decision === undefined ? t('screening:past.blind') : t(`screening:outcome.${decision.outcome}`),
      about: [
        t(`screening:occasion.${occasion}`),
        ...(moved.length === 0 ? [] : [t('pictures:screenings.since', { changes: write.allOf(moved) })]),
        ...(decision?.safeguards.map(({ text }) =>
          t('pictures:screenings.safeguard', {
            text: voice.words(text, t('pictures:screenings.safeguardKept')),
          }),
        ) ?? []),
        ...(audit !== undefined
          ? [t(`screening:past.audit.${audit.verdict}`)]
          : waits && (decision !== undefined || blind !== undefined)
            ? [t('screening:past.waits')]
            : []),
      ],
    };
  }

  function dateLines(day: string, at: number): Mark[] {
    return paragraph(inLines(day, DATES - 4, SMALL, 2), { x: 0, y: at + 4, size: SMALL, tone: 'ink-second' });
  }

  return {
    title: t('pictures:screenings.title', { name: voice.name(person) }),
    width,
    height: Math.ceil(y),
    marks,
    list,
  };
}

function daysBetween(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000));
}
