import type { CaseView } from '#shared/contract/case-view.ts';
import type { ServiceKind } from '#shared/vocabulary/obligation.ts';
import type { Service } from '#shared/vocabulary/services.ts';
import type { Bilingual } from '#shared/vocabulary/text.ts';
import { type Drawing, inLines, LEADING, type Mark, PLAIN, paragraph, SMALL } from './drawing.ts';
import { type Glyph, glyph } from './glyphs.ts';
import { legend } from './legend.ts';
import type { Telling } from './telling.ts';
import { timeAxis } from './timeAxis.ts';

type Standing = Service['standing'];

const SIGN: Record<Standing, Glyph> = {
  wanted: 'ahead',
  offered: 'waits',
  begun: 'open',
  kept: 'done',
  declined: 'stop',
  ended: 'end',
};
const STANDINGS: readonly Standing[] = ['wanted', 'offered', 'begun', 'kept', 'declined', 'ended'];

/** From its first `begun` or `kept` a service goes on until somebody says it ended. */
export function runOf({ history }: Pick<Service, 'history'>, today: string) {
  const began = history.find(({ standing }) => standing === 'begun' || standing === 'kept');
  if (began === undefined) return undefined;
  const last = history.at(-1);
  const over = last?.standing === 'ended' || last?.standing === 'declined';
  return { from: began.on, until: over ? last.on : today, goesOn: !over };
}

interface Asked {
  readonly view: CaseView;
  readonly kinds: readonly ServiceKind[];
  readonly today: string;
  readonly say: (text: Bilingual) => string;
}

/** Services on one line of time, also past the end of a pathway, for they outlast it. */
export function servicesInTime(
  { view, kinds, today, say }: Asked,
  { t, voice, write }: Telling,
  width: number,
): Drawing {
  const kindOf = ({ kind }: Service) => {
    const known = kinds.find(({ id }) => id === kind);
    return known === undefined ? kind : say(known.text);
  };
  const days = view.services.flatMap(({ history }) => history.map(({ on }) => on));
  const ends = view.pathways.flatMap(({ id, ended, survivor, accountableParty }) =>
    ended === undefined ? [] : [{ id, on: ended.on, survivor, accountableParty }],
  );
  const first = [view.referredOn, ...days].sort()[0] ?? today;
  const last = [today, ...days].sort().at(-1) ?? today;
  const axis = timeAxis(first, last, 12, width - 24);
  const top = 24;
  let y = top + 8;
  const rows: Mark[] = [];
  const served = view.people.filter(({ id }) => view.services.some(({ person }) => person === id));
  for (const person of served) {
    const name = inLines(voice.name(person.id), width - 8, PLAIN, 1);
    rows.push(...paragraph(name, { x: 0, y: y + 20, size: PLAIN, strong: true }));
    y += 34;
    for (const service of view.services.filter((one) => one.person === person.id)) {
      const lines = inLines(nowWords(service), width - 16, SMALL, 2);
      rows.push(...paragraph(lines, { x: 12, y: y + 13, size: SMALL }));
      y += lines.length * LEADING + 12;
      rows.push(...trackOf(service, today, axis.x, y, width));
      y += 24;
    }
  }
  const used = STANDINGS.filter((standing) =>
    view.services.some(({ history }) => history.some((change) => change.standing === standing)),
  );
  const endMarks = ends.map(
    ({ on }): Mark => ({
      shape: 'path',
      x: axis.x(on),
      y: top,
      d: `M0 0 V${y - top}`,
      stroke: 'supervisor',
      weight: 2,
      dash: '6 5',
    }),
  );
  const signs = legend(
    [
      ...used.map((standing) => ({
        words: t(`services:standing.${standing}`),
        draw: (x: number, at: number) => glyph(SIGN[standing], x, at),
      })),
      ...(ends.length === 0
        ? []
        : [
            {
              words: t('pictures:services.pathwayEnded'),
              draw: (x: number, at: number): readonly Mark[] => [
                { shape: 'path', x, y: at, d: 'M0 -10 V10', stroke: 'supervisor', weight: 2, dash: '6 5' },
              ],
            },
          ]),
    ],
    y,
    width,
  );

  function nowWords(service: Service): string {
    return t('pictures:services.now', {
      kind: kindOf(service),
      standing: t(`services:standing.${service.standing}`),
      day: write.day(service.changedOn),
    });
  }

  return {
    title: t('pictures:services.title'),
    width,
    height: Math.ceil(y + signs.height),
    marks: [...axis.months(write.shortMonth, top, y), ...endMarks, ...rows, ...signs.marks],
    list: [
      ...served.map((person) => ({
        words: voice.name(person.id),
        items: view.services
          .filter((service) => service.person === person.id)
          .map((service) => ({
            words: kindOf(service),
            items: service.history.map(({ standing, on }) => ({
              words: t('pictures:services.change', {
                standing: t(`services:standing.${standing}`),
                day: write.day(on),
              }),
            })),
          })),
      })),
      ...ends.map(({ on, survivor, accountableParty }) => ({
        words: t('pictures:services.ended', {
          survivor: voice.name(survivor),
          accountableParty: voice.name(accountableParty),
          day: write.day(on),
        }),
      })),
    ],
  };
}

/** The line of one service: thick while it goes on, and a sign for each change, never one over another. */
function trackOf(
  service: Service,
  today: string,
  x: (day: string) => number,
  y: number,
  width: number,
): Mark[] {
  const run = runOf(service, today);
  const [first] = service.history;
  const marks: Mark[] = [];
  if (first !== undefined) {
    const until = run?.until ?? service.history.at(-1)?.on ?? first.on;
    marks.push({
      shape: 'path',
      x: 0,
      y,
      d: `M${x(first.on)} 0 H${x(until)}`,
      stroke: 'ring-ahead',
      weight: 1.5,
      dash: '2 6',
    });
  }
  if (run !== undefined) {
    marks.push({
      shape: 'path',
      x: 0,
      y,
      d: `M${x(run.from)} 0 H${x(run.until)}`,
      stroke: 'accent',
      weight: 5,
    });
    if (run.goesOn) {
      marks.push({ shape: 'path', x: x(run.until), y, d: 'M0 -6 L8 0 L0 6', stroke: 'accent', weight: 2.5 });
    }
  }
  const places = service.history.map(({ on }) => x(on));
  const apart = Math.min(19, (width - 44) / Math.max(1, places.length));
  // What happened on one day stands side by side: pushed back from the end, then forward from the start.
  for (let index = places.length - 2; index >= 0; index--) {
    places[index] = Math.min(places[index] ?? 0, (places[index + 1] ?? 0) - apart);
  }
  for (let index = 0; index < places.length; index++) {
    places[index] = Math.max(places[index] ?? 0, index === 0 ? 10 : (places[index - 1] ?? 0) + apart);
  }
  service.history.forEach(({ standing }, index) => {
    marks.push(...glyph(SIGN[standing], places[index] ?? 0, y));
  });
  return marks;
}
