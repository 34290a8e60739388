import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateField } from '#renderer/components/DateField.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { Tick } from '#renderer/components/Tick.tsx';
import { WordsField } from '#renderer/components/WordsField.tsx';
import { useBilingual } from '#renderer/i18n/bilingual.ts';
import { LineMoney } from '#renderer/routes/money/LineMoney.tsx';
import type { WageReckoning } from '#shared/vocabulary/money.ts';
import { frequencySchema, needSchema, verifierSchema } from '#shared/vocabulary/obligation.ts';
import type { PlanCheck } from '#shared/vocabulary/plan.ts';
import type { Bilingual } from '#shared/vocabulary/text.ts';
import { CheckNote } from './PlanChecks.tsx';
import styles from './plan.module.css';
import { type DraftedLine, emptyFields } from './planDraft.ts';

interface LineEditorProps {
  readonly line: DraftedLine;
  readonly number: number;
  /** When the library's own obligation should not be used. */
  readonly notIf: Bilingual | undefined;
  /** What is said to this line. */
  readonly checks: readonly PlanCheck[];
  readonly tried: boolean;
  /** Wages that were reckoned on this pathway, to take an amount from. */
  readonly reckonings: readonly WageReckoning[];
  readonly onChange: (line: DraftedLine) => void;
  readonly onStrike: () => void;
}

/** One line of the plan: what is promised, what will be seen of it, how often, until when, and who sees to it. */
export function LineEditor({
  line,
  number,
  notIf,
  checks,
  tried,
  reckonings,
  onChange,
  onStrike,
}: LineEditorProps) {
  const { t } = useTranslation('plan');
  const read = useBilingual();
  const empty = emptyFields(line);
  const missing = (field: (typeof empty)[number]) =>
    tried && empty.includes(field) ? t(`line.${field}Missing`) : undefined;
  return (
    <Panel
      title={t('line.title', { number })}
      aside={
        <Button variant="transparent" onClick={onStrike} aria-label={t('line.strikeThis', { number })}>
          {t('line.strike')}
        </Button>
      }
    >
      {line.because !== undefined && (
        <p className="quiet small">{t('line.because', { need: t(`need.${line.because}`) })}</p>
      )}
      <WordsField
        id={`${line.key}-text`}
        label={t('line.text')}
        rows={1}
        value={line.text}
        error={missing('text')}
        onChange={(text) => onChange({ ...line, text })}
      />
      <TextInput
        id={`${line.key}-measure`}
        label={t('line.measure')}
        description={t('line.measureHow')}
        value={line.measure}
        autoComplete="off"
        error={missing('measure')}
        onChange={(event) => onChange({ ...line, measure: event.currentTarget.value })}
      />
      <div className={styles.facts}>
        <NativeSelect
          label={t('line.frequency')}
          value={line.frequency}
          data={frequencySchema.options.map((value) => ({ value, label: t(`frequency.${value}`) }))}
          onChange={(event) => {
            const frequency = frequencySchema.safeParse(event.currentTarget.value);
            if (frequency.success) onChange({ ...line, frequency: frequency.data });
          }}
        />
        <DateField
          id={`${line.key}-from`}
          label={t('line.from')}
          value={line.from}
          error={missing('from')}
          onChange={(from) => onChange({ ...line, from })}
        />
        <DateField
          id={`${line.key}-until`}
          label={t('line.until')}
          value={line.until}
          error={missing('until')}
          onChange={(until) => onChange({ ...line, until })}
        />
        <NativeSelect
          label={t('line.verifier')}
          value={line.verifier}
          data={verifierSchema.options.map((value) => ({ value, label: t(`verifier.${value}`) }))}
          onChange={(event) => {
            const verifier = verifierSchema.safeParse(event.currentTarget.value);
            if (verifier.success) onChange({ ...line, verifier: verifier.data });
          }}
        />
        <NativeSelect
          label={t('line.need')}
          value={line.need}
          data={needSchema.options.map((value) => ({ value, label: t(`need.${value}`) }))}
          onChange={(event) => {
            const need = needSchema.safeParse(event.currentTarget.value);
            if (need.success) onChange({ ...line, need: need.data });
          }}
        />
      </div>
      {line.verifier === 'survivor' && (
        <Tick
          label={t('line.survivorAsked')}
          checked={line.survivorAsked}
          onChange={(event) => onChange({ ...line, survivorAsked: event.currentTarget.checked })}
        />
      )}
      {(line.need === 'repair' || line.money !== undefined) && (
        <LineMoney
          id={`${line.key}-money`}
          money={line.money}
          reckonings={reckonings}
          onChange={(money) => onChange({ ...line, money })}
        />
      )}
      <details>
        <summary>{t('line.more')}</summary>
        <div className="stack">
          <TextInput
            label={t('line.help')}
            value={line.help}
            autoComplete="off"
            onChange={(event) => onChange({ ...line, help: event.currentTarget.value })}
          />
          <Tick
            label={t('line.contact')}
            checked={line.contact}
            onChange={(event) => onChange({ ...line, contact: event.currentTarget.checked })}
          />
          <Tick
            label={t('line.ownership')}
            checked={line.ownership}
            onChange={(event) => onChange({ ...line, ownership: event.currentTarget.checked })}
          />
        </div>
      </details>
      {notIf !== undefined && (
        <p className="quiet small">
          {t('line.notIf')} {read(notIf)}
        </p>
      )}
      {checks.map((check) => (
        <CheckNote key={`${check.check}-${check.detail ?? ''}`} check={check} />
      ))}
    </Panel>
  );
}
