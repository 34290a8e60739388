import { readFileSync } from 'node:fs';
import i18next from 'i18next';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import { useWriting } from '#renderer/i18n/dates.ts';
import type { Telling } from '#renderer/pictures/telling.ts';
import { asSeen, withoutNames } from '#renderer/pictures/voice.ts';
import type { Person } from '#shared/vocabulary/people.ts';
import type { Language } from '#shared/vocabulary/text.ts';
import { languageSchema } from '#shared/vocabulary/text.ts';

const NAMESPACES = [
  'pictures',
  'case',
  'cases',
  'circles',
  'map',
  'screening',
  'services',
  'words',
  'plan',
  'reports',
];

/** What a page tells its pictures with, in one language; `named` as on the page, else as in a file. */
export async function tellingIn(language: Language) {
  const words = (lng: string, namespace: string): unknown =>
    JSON.parse(readFileSync(new URL(`../../../locales/${lng}/${namespace}.json`, import.meta.url), 'utf8'));
  const resources = Object.fromEntries(
    languageSchema.options.map((lng) => [
      lng,
      Object.fromEntries(NAMESPACES.map((namespace) => [namespace, words(lng, namespace)])),
    ]),
  );
  const i18n = i18next.createInstance();
  await i18n.use(initReactI18next).init({
    lng: language,
    ns: NAMESPACES,
    defaultNS: 'pictures',
    resources: resources as Record<string, Record<string, Record<string, unknown>>>,
    interpolation: { escapeValue: false },
  });
  let write: Telling['write'] | undefined;
  renderToStaticMarkup(
    createElement(() => {
      write = useWriting();
      return null;
    }),
  );
  if (write === undefined) throw new Error('nothing was rendered');
  const { t } = i18n;
  const wrote = write;
  return (people: readonly Person[], named: boolean): Telling => ({
    t,
    write: wrote,
    voice: named ? asSeen(people, wrote.number) : withoutNames(people, t, wrote.number),
  });
}
