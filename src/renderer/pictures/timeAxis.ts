import { type Mark, SMALL, tenth, textWidth } from './drawing.ts';

const DAY = 86_400_000;
const at = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** Places of days on a line from `first` to `last`. */
export function timeAxis(first: string, last: string, from: number, to: number) {
  const span = Math.max(DAY, at(last) - at(first));
  const x = (day: string) =>
    tenth(from + ((Math.min(Math.max(at(day), at(first)), at(last)) - at(first)) / span) * (to - from));
  return {
    x,
    /** The first of each month, named where there is room, with a hair line down. */
    months(name: (day: string) => string, top: number, bottom: number): Mark[] {
      const marks: Mark[] = [];
      let free = from - 1;
      for (const month of monthsBetween(first, last)) {
        const day = `${month}-01`;
        if (day < first) continue;
        const words = name(day);
        const place = x(day);
        marks.push({
          shape: 'path',
          x: place,
          y: top,
          d: `M0 0 V${bottom - top}`,
          stroke: 'line',
          weight: 1,
        });
        if (place < free || place + textWidth(words, SMALL) > to + 20) continue;
        marks.push({ shape: 'text', x: place, y: top - 6, words, size: SMALL, tone: 'ink-second' });
        free = place + textWidth(words, SMALL) + 14;
      }
      return marks;
    },
  };
}

/** Every month from the one of `first` to the one of `last`, as `YYYY-MM`. */
export function monthsBetween(first: string, last: string): readonly string[] {
  const months: string[] = [];
  let [year = 0, month = 1] = first.split('-').map(Number);
  for (let name = first.slice(0, 7); name <= last.slice(0, 7) && months.length < 600; ) {
    months.push(name);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
    name = `${year}-${String(month).padStart(2, '0')}`;
  }
  return months;
}
