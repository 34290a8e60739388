import i18next, { type BackendModule, type ReadCallback } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, languageSchema } from '#shared/vocabulary/text.ts';
import { SENTENCES } from './refusalWords.ts';

export const LANGUAGES = languageSchema.options;

/** A language's name in itself: "English", "Español". */
export function ownName(language: Language): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** Each namespace of each language is a file of its own and a piece of the bundle of its own. */
const files = import.meta.glob<Record<string, unknown>>('../../../locales/*/*.json', { import: 'default' });

const bundled: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language: string, namespace: string, done: ReadCallback) {
    const load = files[`../../../locales/${language}/${namespace}.json`];
    if (load === undefined) return done(`no words for ${language}/${namespace}`, false);
    load().then(
      (words) => done(null, words),
      (error: Error) => done(error, false),
    );
  },
};

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

/** The languages to choose from, each by its own name. */
export const LANGUAGE_CHOICES = LANGUAGES.map((value) => ({ value, label: ownName(value) }));

/** `?lang=` first, then what the host was started with. */
function firstLanguage(): Language {
  const asked = new URLSearchParams(window.location.search).get('lang');
  return isLanguage(asked) ? asked : window.circlekeeper.language;
}

i18next.on('languageChanged', (language) => {
  document.documentElement.lang = language;
});

/** What only the command line and the hosts say. */
const NOT_IN_PAGES = new Set(['demo', 'hosts']);
const NAMESPACES = Object.keys(files).flatMap((path) => {
  const namespace = /\/en\/(.+)\.json$/.exec(path)?.[1];
  return namespace === undefined || NOT_IN_PAGES.has(namespace) ? [] : [namespace];
});

/**
 * Resolves when the words every page needs are there. The others follow once the first page is painted, in every
 * language: a part of a page that had to wait for its words would take the whole page away for a moment, and the focus
 * with it. A chosen language is kept in memory only.
 */
export async function startWords(): Promise<void> {
  await i18next
    .use(bundled)
    .use(initReactI18next)
    .init({
      lng: firstLanguage(),
      fallbackLng: 'en',
      supportedLngs: LANGUAGES,
      ns: ['common', 'keys', 'shell', 'words', 'missing', ...SENTENCES],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  oncePainted(() => {
    void i18next.loadNamespaces(NAMESPACES).then(() => i18next.loadLanguages([...LANGUAGES]));
  });
}

/** The words of other pages would only be in the way of the first one. */
function oncePainted(follow: () => void): void {
  new PerformanceObserver((list, observer) => {
    if (list.getEntriesByName('first-contentful-paint').length === 0) return;
    observer.disconnect();
    follow();
  }).observe({ type: 'paint', buffered: true });
}
