import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateField } from '#renderer/components/DateField.tsx';
import { Said } from '#renderer/components/Said.tsx';
import { Tick } from '#renderer/components/Tick.tsx';
import { useTakenOff } from '#renderer/components/useTakenOff.ts';
import { useBilingual } from '#renderer/i18n/bilingual.ts';
import type { Instrument } from '#shared/vocabulary/screening.ts';
import type { Day } from '#shared/vocabulary/text.ts';
import styles from './evaluation.module.css';
import type { DraftedSafeguard } from './screeningDraft.ts';

interface SafeguardsFieldProps {
  readonly instrument: Instrument;
  /** Those that the answers point to come first. */
  readonly pointed: readonly string[];
  readonly chosen: readonly DraftedSafeguard[];
  readonly me: string;
  readonly today: Day;
  readonly tried: boolean;
  readonly error?: string | undefined;
  readonly onChange: (chosen: DraftedSafeguard[]) => void;
}

const fieldId = (id: string, part: 'text' | 'owner' | 'by') => `safeguard-${id}-${part}`;

/** The field that keeps a safeguard from being recorded, if one does. */
export function unfinishedSafeguard(chosen: readonly DraftedSafeguard[]): string | undefined {
  for (const { id, text, owner, by } of chosen) {
    if (text.trim() === '') return fieldId(id, 'text');
    if (owner.trim() === '') return fieldId(id, 'owner');
    if (by === '') return fieldId(id, 'by');
  }
  return undefined;
}

/** What keeps this person safe while the pathway goes on: each with somebody who sees to it, by a day. */
export function SafeguardsField(props: SafeguardsFieldProps) {
  const { instrument, pointed, chosen, me, today, tried, error, onChange } = props;
  const { t } = useTranslation('screening');
  const read = useBilingual();
  // Those that nothing points to stay folded away, unless one of them was chosen.
  const [first, others] = [
    instrument.safeguards.filter(({ id }) => pointed.includes(id)),
    instrument.safeguards.filter(({ id }) => !pointed.includes(id)),
  ];
  const change = (id: string, changed: Partial<DraftedSafeguard>) =>
    onChange(chosen.map((other) => (other.id === id ? { ...other, ...changed } : other)));
  const add = (safeguard: Pick<DraftedSafeguard, 'id' | 'text' | 'own'>) =>
    onChange([...chosen, { ...safeguard, owner: me, by: today }]);
  const { said, takeOff } = useTakenOff(chosen, onChange);
  const remove = (id: string) => onChange(chosen.filter((other) => other.id !== id));
  const missing = (value: string) => (tried && value.trim() === '' ? t('safeguards.missing') : undefined);

  const details = (taken: DraftedSafeguard) => (
    <div className={styles.taken}>
      <TextInput
        id={fieldId(taken.id, 'owner')}
        label={t('safeguards.owner')}
        value={taken.owner}
        maxLength={200}
        autoComplete="off"
        error={missing(taken.owner)}
        onChange={(event) => change(taken.id, { owner: event.currentTarget.value })}
      />
      <DateField
        id={fieldId(taken.id, 'by')}
        label={t('safeguards.by')}
        value={taken.by}
        min={today}
        error={missing(taken.by)}
        onChange={(by) => change(taken.id, { by })}
      />
    </div>
  );

  const offered = ({ id, text, forbids = [] }: Instrument['safeguards'][number]) => {
    const taken = chosen.find((other) => other.id === id);
    const notes = [
      ...(pointed.includes(id) ? [t('safeguards.pointed')] : []),
      ...forbids.map((forbidden) => t(`safeguards.forbids.${forbidden}`)),
    ];
    return (
      <div key={id} className={styles.safeguard}>
        <Tick
          label={read(text)}
          description={notes.join(' ')}
          checked={taken !== undefined}
          onChange={(event) =>
            event.currentTarget.checked ? add({ id, text: read(text), own: false }) : remove(id)
          }
        />
        {taken !== undefined && details(taken)}
      </div>
    );
  };

  return (
    <fieldset
      id="safeguards"
      tabIndex={-1}
      className={styles.safeguards}
      aria-describedby={error === undefined ? undefined : 'safeguards-error'}
    >
      <legend>{t('safeguards.title')}</legend>
      {error !== undefined && (
        <p id="safeguards-error" className={styles.error}>
          {error}
        </p>
      )}
      {first.map(offered)}
      {others.length > 0 && (
        <details
          open={first.length === 0 || others.some(({ id }) => chosen.some((taken) => taken.id === id))}
        >
          <summary>{t('safeguards.others')}</summary>
          <div className={styles.safeguards}>{others.map(offered)}</div>
        </details>
      )}
      {chosen
        .filter(({ own }) => own)
        .map((taken) => (
          <div key={taken.id} className={styles.safeguard}>
            <TextInput
              id={fieldId(taken.id, 'text')}
              label={t('safeguards.own')}
              value={taken.text}
              autoComplete="off"
              error={missing(taken.text)}
              onChange={(event) => change(taken.id, { text: event.currentTarget.value })}
            />
            {details(taken)}
            <Button variant="transparent" onClick={() => takeOff(chosen.indexOf(taken))}>
              {t('safeguards.remove')}
            </Button>
          </div>
        ))}
      <Said said={said} />
      <div>
        <Button variant="transparent" onClick={() => add({ id: crypto.randomUUID(), text: '', own: true })}>
          {t('safeguards.add')}
        </Button>
      </div>
    </fieldset>
  );
}
