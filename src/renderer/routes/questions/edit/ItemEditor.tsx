import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { InlineChoice } from '#renderer/components/InlineChoice.tsx';
import { useBilingual } from '#renderer/i18n/bilingual.ts';
import { type Condition, screeningDomainSchema, screeningItemSchema } from '#shared/vocabulary/screening.ts';
import styles from '../questions.module.css';
import type { DraftedItem } from './draft.ts';
import type { EditorProps } from './editor.ts';
import { idAt, useFaultWords } from './places.ts';
import { TextsField } from './TextsField.tsx';

const criticalSchema = screeningItemSchema.shape.critical.unwrap();
const TEXTS = ['question', 'why', 'howToAsk', 'lookFor'] as const;
const OTHER_WORDS = ['again', 'theirSide'] as const;

/** One question: its words, what worries, and where it leads. */
export function ItemEditor({ part: item, at, instrument, faults, onChange, onGo }: EditorProps<DraftedItem>) {
  const { t } = useTranslation(['questions', 'screening']);
  const read = useBilingual();
  const words = useFaultWords(instrument);
  const program = useAsk('program.view', {});
  const kinds = program.data?.serviceKinds ?? [];
  const path = ['items', at];
  const { followUps = [], lessens = [], service, critical } = item;
  const later = instrument.items.slice(at + 1).filter(({ id }) => !followUps.includes(id));
  const rules = [...instrument.rules.entries()].filter(([, rule]) => names(rule.when).includes(item.id));
  const text = (field: (typeof TEXTS)[number] | (typeof OTHER_WORDS)[number]) => (
    <TextsField
      key={field}
      path={[...path, field]}
      label={t(`field.${field}`)}
      words={item[field]}
      faults={faults}
      onChange={(next) => onChange({ ...item, [field]: next })}
    />
  );
  const setFollowUps = (next: readonly string[]) => {
    const { followUps: _, ...rest } = item;
    onChange(next.length === 0 ? rest : { ...rest, followUps: [...next] });
  };
  return (
    <>
      {TEXTS.map(text)}
      <div className={styles.languages}>
        <NativeSelect
          id={idAt([...path, 'domain'])}
          label={t('field.domain')}
          value={item.domain}
          data={instrument.domains.map(({ id }) => ({ value: id, label: words.nameOf('domains', id) }))}
          onChange={(event) => {
            const domain = screeningDomainSchema.safeParse(event.currentTarget.value);
            if (domain.success) onChange({ ...item, domain: domain.data });
          }}
        />
        <NativeSelect
          id={idAt([...path, 'critical'])}
          label={t('field.critical')}
          value={critical ?? ''}
          data={[
            { value: '', label: t('critical.none') },
            ...criticalSchema.options.map((value) => ({ value, label: t(`critical.${value}`) })),
          ]}
          onChange={(event) => {
            const chosen = criticalSchema.safeParse(event.currentTarget.value);
            const { critical: _, ...rest } = item;
            onChange(chosen.success ? { ...rest, critical: chosen.data } : rest);
          }}
        />
        <NativeSelect
          id={idAt([...path, 'service'])}
          label={t('field.service')}
          value={service ?? ''}
          data={[
            { value: '', label: t('edit.noService') },
            ...kinds.map((kind) => ({ value: kind.id, label: read(kind.text) })),
          ]}
          onChange={(event) => {
            const { service: _, ...rest } = item;
            const chosen = event.currentTarget.value;
            onChange(chosen === '' ? rest : { ...rest, service: chosen });
          }}
        />
      </div>
      <InlineChoice
        id={idAt([...path, 'concernWhen'])}
        label={t('field.concernWhen')}
        options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`screening:answer.${value}`) }))}
        value={item.concernWhen}
        onChange={(concernWhen) => onChange({ ...item, concernWhen })}
      />
      <div className="stack">
        {followUps.length > 0 && (
          <>
            <h3>{t('field.followUps')}</h3>
            <ul className={styles.differences}>
              {followUps.map((id) => (
                <li key={id} className="row">
                  <span>{words.nameOf('items', id)}</span>
                  <Button
                    variant="transparent"
                    aria-label={t('edit.takeOutThis', { name: words.nameOf('items', id) })}
                    onClick={() => setFollowUps(followUps.filter((other) => other !== id))}
                  >
                    {t('edit.takeOut')}
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )}
        {later.length > 0 && followUps.length < 10 && (
          <NativeSelect
            id={idAt([...path, 'followUps'])}
            label={t('edit.addFollowUp')}
            description={t('edit.addFollowUpHow')}
            value=""
            data={[
              { value: '', label: t('edit.choose') },
              ...later.map(({ id }) => ({ value: id, label: words.nameOf('items', id) })),
            ]}
            onChange={(event) => {
              if (event.currentTarget.value !== '') setFollowUps([...followUps, event.currentTarget.value]);
            }}
          />
        )}
      </div>
      <div className="stack">
        <h3>{t('edit.rulesOf')}</h3>
        {rules.length === 0 && lessens.length === 0 && <p className="quiet">{t('edit.noRules')}</p>}
        <ul className={styles.differences}>
          {rules.map(([place, rule]) => (
            <li key={rule.id} className="row">
              <span>{words.nameOf('rules', rule.id)}</span>
              <Button
                variant="transparent"
                aria-label={t('edit.goToRule', { name: words.nameOf('rules', rule.id) })}
                onClick={() => onGo(['rules', place])}
              >
                {t('edit.go')}
              </Button>
            </li>
          ))}
          {lessens.map((id) => (
            <li key={id}>
              {t('edit.makesMilder')} {words.nameOf('rules', id)}
            </li>
          ))}
        </ul>
      </div>
      <details>
        <summary>{t('edit.otherWords')}</summary>
        <div className="stack">
          <p className="quiet small">{t('edit.otherWordsHow')}</p>
          {OTHER_WORDS.map(text)}
        </div>
      </details>
    </>
  );
}

/** The questions that a condition rests on. */
function names(condition: Condition): readonly string[] {
  if ('concern' in condition) return [condition.concern];
  if ('possible' in condition) return [condition.possible];
  if ('earlier' in condition) return [condition.earlier];
  if ('all' in condition) return condition.all.flatMap(names);
  return ('any' in condition ? condition.any : condition.of).flatMap(names);
}
