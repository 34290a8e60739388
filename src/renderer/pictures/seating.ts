import type { PathwayView } from '#shared/contract/case-view.ts';
import type { Circle } from '#shared/vocabulary/circle.ts';
import { type Drawing, inLines, LEADING, type Mark, paragraph, SMALL } from './drawing.ts';
import { glyph } from './glyphs.ts';
import { ringWithLabels } from './ringWithLabels.ts';
import type { Telling } from './telling.ts';

const KEEPER = 'keeper';

/** A circle as it is planned: who sits where, the two doors and who stays there, the signal, what keeps people safe. */
export function seatingOf(
  circle: Circle,
  pathway: PathwayView,
  { t, voice, write }: Telling,
  width: number,
): Drawing {
  const seats = [KEEPER, ...circle.participants];
  const nameOf = (seat: string) => (seat === KEEPER ? t('pictures:seating.keeper') : voice.name(seat));
  const about = (seat: string, place: number) => {
    if (seat === KEEPER) return [t('pictures:seating.begins')];
    if (seat === pathway.survivor)
      return [t('pictures:seating.seat', { number: place }), t('pictures:seating.mayLeave')];
    return [t('pictures:seating.seat', { number: place })];
  };
  const ring = ringWithLabels(
    seats.map((seat, place) => ({ id: seat, title: nameOf(seat), about: about(seat, place) })),
    { width, from: 0.5 },
  );
  const exit = voice.words(circle.staffedExit, t('pictures:seating.exitKept'));
  const entry = voice.words(circle.arrivals, t('pictures:seating.entryKept'));
  const signal = voice.words(circle.breakSignal, t('pictures:seating.signalKept'));
  const form = t(`circles:form.${circle.form}.name`);
  const safeguards = safeguardsOf(pathway).map((text) =>
    voice.words(text, t('pictures:seating.safeguardKept')),
  );

  const marks: Mark[] = [];
  const out = door(t('pictures:seating.exit'), exit, 0, width);
  marks.push(...out.marks);
  const top = out.height;
  const moved = (mark: Mark): Mark => ({ ...mark, y: mark.y + top });
  marks.push(
    moved({ shape: 'circle', ...ring.center, r: ring.radius, stroke: 'accent', weight: 2, dash: '2 6' }),
    ...ring.labels.map(moved),
    ...seats.flatMap((seat, place): Mark[] => {
      const at = ring.places.get(seat);
      if (at === undefined) return [];
      const survivors = seat === pathway.survivor;
      return [
        moved({
          shape: 'circle',
          ...at,
          r: 17,
          fill: survivors ? 'accent-soft' : 'sheet',
          stroke: seat === KEEPER || survivors ? 'accent' : 'edge',
          weight: survivors ? 3 : 2,
        }),
        moved({
          shape: 'text',
          x: at.x,
          y: at.y + 5,
          words: `${ring.numbered ? place + 1 : place || '○'}`,
          size: 15,
          anchor: 'middle',
          strong: true,
        }),
      ];
    }),
  );
  const middle = inLines(form, ring.radius * 1.4, 15, 3);
  marks.push(
    ...paragraph(middle, {
      x: ring.center.x,
      y: top + ring.center.y - ((middle.length - 1) * LEADING) / 2 + 5,
      size: 15,
      anchor: 'middle',
      serif: true,
    }),
  );
  let y = top + ring.height;
  const way = door(t('pictures:seating.entry'), entry, y, width);
  marks.push(...way.marks);
  y += way.height + 12;
  for (const line of [t('pictures:seating.signal', { signal }), ...safeguards]) {
    marks.push(...glyph('safe', 12, y - 1));
    const lines = inLines(line, width - 36, SMALL, 3);
    marks.push(...paragraph(lines, { x: 30, y: y + 4, size: SMALL }));
    y += lines.length * LEADING + 8;
  }
  return {
    title: t('pictures:seating.title', { day: write.day(circle.on) }),
    width,
    height: Math.ceil(y),
    marks,
    list: [
      { words: t('pictures:seating.form', { form }) },
      {
        words: t('pictures:seating.seats'),
        items: seats.map((seat, place) => ({
          words: [nameOf(seat), ...about(seat, place)].join('. '),
        })),
      },
      { words: `${t('pictures:seating.exit')}: ${exit}` },
      { words: `${t('pictures:seating.entry')}: ${entry}` },
      { words: t('pictures:seating.signal', { signal }) },
      ...(safeguards.length === 0
        ? []
        : [{ words: t('pictures:seating.safeguards'), items: safeguards.map((words) => ({ words })) }]),
    ],
  };
}

/** What the latest screening of each person on this pathway asked for. */
function safeguardsOf(pathway: PathwayView): readonly string[] {
  const latest = new Map(pathway.screenings.map((screening) => [screening.person, screening]));
  return [...latest.values()].flatMap(({ decision }) => decision?.safeguards.map(({ text }) => text) ?? []);
}

/** Two posts with an opening, and what is behind them. */
function door(title: string, words: string, y: number, width: number) {
  const titled = inLines(title, width - 48, SMALL, 2);
  const said = inLines(words, width - 48, SMALL, 2);
  const below = y + 18 + titled.length * LEADING;
  const marks: readonly Mark[] = [
    { shape: 'path', x: 10, y: y + 10, d: 'M0 0 V34 M16 0 V34', stroke: 'ink', weight: 2.5 },
    ...paragraph(titled, { x: 44, y: y + 18, size: SMALL, strong: true }),
    ...paragraph(said, { x: 44, y: below, size: SMALL, tone: 'ink-second' }),
  ];
  return { marks, height: Math.max(56, below - y + said.length * LEADING) };
}
