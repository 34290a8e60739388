import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';

/** One part of the window in one state. It is drawn as a component, and may hold state of its own. */
export interface Plate {
  /** Of the part and its state: "ChoiceCards: one chosen". */
  readonly title: string;
  readonly Shown: ComponentType;
}

/** Made-up words in the language that is shown now: the gallery's own, which are no words of the program. */
export function useSay(): (english: string, spanish: string) => string {
  const { i18n } = useTranslation();
  return (english, spanish) => (i18n.resolvedLanguage === 'es' ? spanish : english);
}
