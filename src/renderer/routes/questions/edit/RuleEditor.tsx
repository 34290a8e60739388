import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Tick } from '#renderer/components/Tick.tsx';
import forms from '#renderer/routes/case/forms.module.css';
import { type Condition, screeningRuleSchema } from '#shared/vocabulary/screening.ts';
import { ConditionWords } from '../ConditionWords.tsx';
import styles from '../questions.module.css';
import type { DraftedRule } from './draft.ts';
import type { EditorProps } from './editor.ts';
import { idAt, useFaultWords } from './places.ts';
import { TextsField } from './TextsField.tsx';

const outcomeSchema = screeningRuleSchema.shape.outcome;

/** One rule: its reason, when it is met, and what it points to. */
export function RuleEditor({ part: rule, at, instrument, faults, onChange }: EditorProps<DraftedRule>) {
  const { t } = useTranslation(['questions', 'screening']);
  const words = useFaultWords(instrument);
  const path = ['rules', at];
  return (
    <>
      <TextsField
        path={[...path, 'reason']}
        label={t('field.reason')}
        words={rule.reason}
        faults={faults}
        onChange={(reason) => onChange({ ...rule, reason })}
      />
      <WhenEditor
        rule={rule}
        at={at}
        instrument={instrument}
        onChange={(when) => onChange({ ...rule, when })}
      />
      <NativeSelect
        id={idAt([...path, 'outcome'])}
        label={t('field.outcome')}
        value={rule.outcome}
        data={outcomeSchema.options.map((value) => ({ value, label: t(`screening:outcome.${value}`) }))}
        onChange={(event) => {
          const outcome = outcomeSchema.safeParse(event.currentTarget.value);
          if (outcome.success) onChange({ ...rule, outcome: outcome.data });
        }}
      />
      <fieldset id={idAt([...path, 'safeguards'])} tabIndex={-1}>
        <legend className={forms.legend}>{t('field.safeguards')}</legend>
        <div className={styles.checks}>
          {instrument.safeguards.map(({ id }) => (
            <Tick
              key={id}
              label={words.nameOf('safeguards', id)}
              checked={rule.safeguards.includes(id)}
              onChange={(event) =>
                onChange({
                  ...rule,
                  safeguards: event.currentTarget.checked
                    ? [...rule.safeguards, id]
                    : rule.safeguards.filter((other) => other !== id),
                })
              }
            />
          ))}
        </div>
      </fieldset>
      {rule.lessened !== undefined && (
        <p>
          {t('field.lessened')}: {t(`screening:outcome.${rule.lessened.outcome}`)}.{' '}
          <span className="quiet small">{t('edit.byFile')}</span>
        </p>
      )}
    </>
  );
}

interface WhenEditorProps extends Pick<EditorProps<DraftedRule>, 'at' | 'instrument'> {
  readonly rule: DraftedRule;
  readonly onChange: (when: Condition) => void;
}

/** A rule of one answer can be changed here. One of several is shown in words, and changed in the file. */
function WhenEditor({ rule, at, instrument, onChange }: WhenEditorProps) {
  const { t } = useTranslation(['questions', 'screening']);
  const words = useFaultWords(instrument);
  const { when } = rule;
  const id = idAt(['rules', at, 'when']);
  const single =
    'concern' in when
      ? ({ how: 'concern', item: when.concern } as const)
      : 'possible' in when
        ? ({ how: 'possible', item: when.possible } as const)
        : undefined;
  if (single === undefined)
    return (
      <div id={id} tabIndex={-1}>
        <h3>{t('field.when')}</h3>
        <ConditionWords condition={when} instrument={instrument} />
        <p className="quiet small">{t('edit.byFile')}</p>
      </div>
    );
  const known = instrument.items.some((item) => item.id === single.item);
  const made = (how: 'concern' | 'possible', item: string): Condition =>
    how === 'concern' ? { concern: item } : { possible: item };
  return (
    <div className={styles.languages}>
      <NativeSelect
        id={id}
        label={t('edit.whenQuestion')}
        value={known ? single.item : ''}
        data={[
          ...(known ? [] : [{ value: '', label: t('edit.choose') }]),
          ...instrument.items.map((item) => ({ value: item.id, label: words.nameOf('items', item.id) })),
        ]}
        onChange={(event) => onChange(made(single.how, event.currentTarget.value))}
      />
      <NativeSelect
        label={t('edit.whenAnswer')}
        value={single.how}
        data={(['concern', 'possible'] as const).map((value) => ({ value, label: t(`edit.how.${value}`) }))}
        onChange={(event) =>
          onChange(made(event.currentTarget.value === 'possible' ? 'possible' : 'concern', single.item))
        }
      />
    </div>
  );
}
