import { core } from '#locales/core.ts';
import type { Day, Language } from '#shared/vocabulary/text.ts';

export type DemoLine = keyof typeof core.en.demo;

/** Tells one line of the story, on a day or without one. */
export type Say = (line: DemoLine, day?: Day, gaps?: Readonly<Record<string, string | number>>) => void;

/** A teller in one language. Days are in that language's own form. */
export function teller(language: Language, write: (text: string) => void): Say {
  const lines: Record<DemoLine, string> = core[language].demo;
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  return (line, day, gaps = {}) => {
    const text = lines[line].replace(/\{\{(\w+)\}\}/g, (gap, name: string) => String(gaps[name] ?? gap));
    write(day === undefined ? text : `${format.format(new Date(`${day}T00:00:00Z`)).padEnd(14)} ${text}`);
  };
}
