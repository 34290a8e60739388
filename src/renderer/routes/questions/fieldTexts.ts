import { useTranslation } from 'react-i18next';
import { useWriting } from '#renderer/i18n/dates.ts';
import { LANGUAGES } from '#renderer/i18n/i18n.ts';
import { conditionSchema, type Instrument, outcomeSchema } from '#shared/vocabulary/screening.ts';
import { bilingualSchema, type Language } from '#shared/vocabulary/text.ts';
import { useConditionText } from './ConditionWords.tsx';
import { useNames } from './names.ts';
import { useServiceName } from './useServiceName.ts';

/** One field of a part as text to be read; `lang` where it is in a language of its own. */
export interface FieldText {
  readonly field: string;
  readonly lang?: Language;
  readonly text: string;
}

/** The fields that are shown of a part, each as text: what two versions are compared by. */
export function useFieldTexts(instrument: Instrument) {
  const { t } = useTranslation(['questions', 'screening']);
  const write = useWriting();
  const names = useNames(instrument);
  const serviceName = useServiceName();
  const conditionText = useConditionText(instrument);
  const listed = (ids: readonly string[], nameOf: (id: string) => string) => ids.map(nameOf).join(' · ');

  const textOf = (field: string, value: unknown): string => {
    if (value === undefined) return '';
    const ids = Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
    switch (field) {
      case 'when': {
        const condition = conditionSchema.safeParse(value);
        return condition.success ? conditionText(condition.data) : '';
      }
      case 'outcome':
        return t(`screening:outcome.${outcomeSchema.parse(value)}`);
      case 'concernWhen':
        return t(value === 'no' ? 'screening:answer.no' : 'screening:answer.yes');
      case 'critical':
        return t(value === 'danger' ? 'critical.danger' : 'critical.choiceNotFree');
      case 'domain':
        return names.of('domains', String(value));
      case 'service':
        return serviceName(String(value));
      case 'followUps':
        return listed(ids, names.item);
      case 'lessens':
        return listed(ids, names.rule);
      case 'safeguards':
        return listed(ids, names.safeguard);
      case 'forbids':
        return write.allOf(
          ids.map((id) =>
            t(
              id === 'contact'
                ? 'screening:safeguards.forbids.contact'
                : 'screening:safeguards.forbids.sharedRoom',
            ),
          ),
        );
      case 'item':
      case 'against':
        return names.item(String(value));
      default:
        return '';
    }
  };

  /** The texts of these fields of a part; a bilingual field gives one in each language. */
  return (part: object, fields: readonly string[]): FieldText[] =>
    fields.flatMap((field): FieldText[] => {
      const value: unknown = Reflect.get(part, field);
      const texts = bilingualSchema.safeParse(value);
      if (texts.success) return LANGUAGES.map((lang) => ({ field, lang, text: texts.data[lang] ?? '' }));
      if (field === 'lessened' && typeof value === 'object' && value !== null)
        return [
          {
            field,
            text: [
              textOf('outcome', Reflect.get(value, 'outcome')),
              textOf('safeguards', Reflect.get(value, 'safeguards')),
            ]
              .filter((text) => text !== '')
              .join(': '),
          },
        ];
      const text = textOf(field, value);
      return text === '' ? [] : [{ field, text }];
    });
}

/** The fields of each kind of part, in the order in which they are shown. */
export const FIELDS = {
  whole: ['title', 'about'],
  domains: ['title'],
  items: [
    ...['domain', 'question', 'again', 'theirSide', 'why', 'howToAsk', 'lookFor'],
    ...['concernWhen', 'critical', 'lessens', 'followUps', 'service'],
  ],
  safeguards: ['text', 'forbids'],
  rules: ['reason', 'when', 'outcome', 'safeguards', 'lessened'],
  contradictions: ['reason', 'item', 'against'],
} as const;
