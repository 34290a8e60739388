import { MOST_MINOR } from './vocabulary/money.ts';

/** Longer than any amount: what is longer was not meant as one, and is not looked at. */
const LONGEST = 24;

/**
 * An amount as somebody typed it, in hundredths: `1234`, `1,234.50`, `1.234,50`, `$ 12.5`. Nothing where it could be read
 * in two ways (`1.234`), has more than two places, or is too large.
 */
export function minorTyped(text: string): number | undefined {
  if (text.length > LONGEST) return undefined;
  const bare = text.replace(/[\s$€£]/gu, '');
  const point = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/.exec(bare);
  const comma = /^(\d{1,3}(?:\.\d{3})+|\d+),(\d{1,2})$/.exec(bare);
  const [, whole, places = ''] = point ?? comma ?? [];
  if (whole === undefined) return undefined;
  const minor = Number(whole.replace(/[.,]/g, '')) * 100 + Number(places.padEnd(2, '0'));
  return minor <= MOST_MINOR ? minor : undefined;
}

/** Hours as somebody typed them, in minutes: `72`, `7.5`, `7,5`, `7:30`. Nothing where they are no whole minutes. */
export function minutesTyped(text: string): number | undefined {
  if (text.length > LONGEST) return undefined;
  const bare = text.trim();
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(bare);
  if (clock !== null) return Number(clock[1]) * 60 + Number(clock[2]);
  const [, hours, places = ''] = /^(\d{1,3})(?:[.,](\d{1,4}))?$/.exec(bare) ?? [];
  if (hours === undefined) return undefined;
  const part = Number(places) * 60;
  const scale = 10 ** places.length;
  return part % scale === 0 ? Number(hours) * 60 + part / scale : undefined;
}

/** An interest rate as somebody typed it, in hundredths of a percent: `10`, `7.25`, `7,25`. */
export function percentTyped(text: string): number | undefined {
  const [, whole, places = ''] = /^(\d{1,2})(?:[.,](\d{1,2}))?$/.exec(text.trim().replace(/\s?%$/, '')) ?? [];
  const rate = whole === undefined ? 0 : Number(whole) * 100 + Number(places.padEnd(2, '0'));
  return rate > 0 && rate <= 5_000 ? rate : undefined;
}
