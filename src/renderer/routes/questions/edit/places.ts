import { useTranslation } from 'react-i18next';
import { isLanguage, ownName } from '#renderer/i18n/i18n.ts';
import type { InstrumentFault } from '#shared/vocabulary/instrument-fault.ts';
import { FIELDS } from '../fieldTexts.ts';
import { useNames } from '../names.ts';
import type { DraftedInstrument } from './draft.ts';

/** Leads from the whole of an instrument to one of its texts: `['items', 3, 'question', 'es']`. */
export type Path = readonly (string | number)[];

/** The id of the control at a place of the draft. */
export function idAt(path: Path): string {
  return `at-${path.join('-')}`;
}

/** The controls that could stand for a place, the nearest first. */
export function idsNear(path: Path): readonly string[] {
  return path.map((_, cut) => idAt(path.slice(0, path.length - cut)));
}

export function isAt(fault: InstrumentFault, path: Path): boolean {
  return fault.path.length >= path.length && path.every((step, place) => fault.path[place] === step);
}

const LISTS = ['items', 'rules', 'safeguards', 'domains', 'contradictions'] as const;
const KNOWN: readonly string[] = Object.values(FIELDS).flat();

/** What is wrong with a draft in words that name its parts as they are called on screen. */
export function useFaultWords(instrument: DraftedInstrument) {
  const { t } = useTranslation(['questions', 'instrument']);
  const names = useNames(instrument);

  const place = (path: Path): string => {
    const [first, second, third] = path;
    const list = LISTS.find((known) => known === first);
    const part = list !== undefined && typeof second === 'number' ? instrument[list][second] : undefined;
    const field = part === undefined ? first : third;
    const last = path.at(-1);
    const words = [
      list === undefined || part === undefined ? undefined : nameOf(list, part.id),
      typeof field === 'string' && KNOWN.includes(field) ? t(`field.${field}`) : undefined,
      isLanguage(last) ? ownName(last) : undefined,
    ].filter((word) => word !== undefined);
    return words.length === 0 ? t('part.whole') : words.join(' – ');
  };
  /** What a part is called; a word for one that has no words yet. */
  const nameOf = (list: (typeof LISTS)[number], id: string): string => {
    const name = names.of(list, id);
    return name === id ? t('edit.noWords') : name;
  };
  return {
    place,
    nameOf,
    sentence({ code, path, params }: InstrumentFault): string {
      const called = Object.fromEntries(Object.entries(params).map(([key, id]) => [key, names.any(id)]));
      return t(`instrument:fault.${code}`, { ...called, place: place(path) });
    },
    remedy: ({ code }: InstrumentFault): string => t(`instrument:remedy.${code}`),
  };
}
