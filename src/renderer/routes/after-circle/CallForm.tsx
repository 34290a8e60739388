import { TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useTell } from '#renderer/bridge/hooks.ts';
import { useKeptForm } from '#renderer/bridge/keptForm.ts';
import { DateField } from '#renderer/components/DateField.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { FormEnd } from '#renderer/components/FormEnd.tsx';
import { InlineChoice } from '#renderer/components/InlineChoice.tsx';
import { useFirstField } from '#renderer/components/useFirstField.ts';
import { need, useNeeded } from '#renderer/routes/case/needed.ts';
import { leavingSchema } from '#shared/vocabulary/after-circle.ts';
import styles from './after-circle.module.css';
import type { AfterPart } from './afterPart.ts';
import { HowTheyAre } from './HowTheyAre.tsx';

const OUTCOMES = ['reached', 'notReached', 'wantsNone'] as const;
const draftSchema = z.object({
  outcome: z.enum(OUTCOMES).optional(),
  as: leavingSchema.optional(),
  on: z.string(),
  words: z.string(),
});

interface CallFormProps extends AfterPart {
  /** The day of the program's that this call answers. */
  readonly after: number | undefined;
}

/** One call: whether the person was reached, how they are, and a line if there is something to keep. */
export function CallForm({ at, circle, person, after, setOpen, onSaid }: CallFormProps) {
  const { t } = useTranslation(['after-circle', 'circles']);
  const record = useTell('circle.call');
  const kept = useKeptForm(at.form(`after-circle/call-${circle.id}-${person}`), draftSchema, {
    on: at.today,
    words: '',
  });
  const draft = kept.value;
  const known = draft !== undefined;
  const reached = draft?.outcome === 'reached';
  const needed = useNeeded([
    ...need(draft?.outcome === undefined, 'call-reached', t('call.outcomeMissing')),
    ...need(reached && draft.as === undefined, 'call-as-steady', t('asMissing')),
    ...need(draft?.on === '', 'call-on', t('onMissing')),
  ]);
  useFirstField('call-reached', known);
  if (draft === undefined) return <ErrorNote error={kept.error} />;
  const act = async () => {
    const { outcome, as, on } = draft;
    if (outcome === undefined) return;
    const words = draft.words.trim();
    await record.mutateAsync({
      ...at.on,
      circle: circle.id,
      call: {
        person,
        on,
        outcome,
        ...(after !== undefined && { after }),
        ...(outcome === 'reached' && { as }),
        ...(words !== '' && { words }),
      },
    });
    await kept.discard();
    onSaid(t('call.saved', { name: at.nameOf(person) }));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    needed.whenComplete(() => void act().catch(() => {}));
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <InlineChoice
        id="call"
        label={t('call.outcome', { name: at.nameOf(person) })}
        options={OUTCOMES.map((value) => ({ value, label: t(`call.was.${value}`) }))}
        value={draft.outcome}
        error={needed.errorAt('call-reached')}
        onChange={(outcome) => kept.change({ ...draft, outcome })}
      />
      {reached && (
        <HowTheyAre
          id="call-as"
          name={at.nameOf(person)}
          value={draft.as}
          error={needed.errorAt('call-as-steady')}
          onChange={(as) => kept.change({ ...draft, as })}
        />
      )}
      <DateField
        id="call-on"
        label={t('on')}
        value={draft.on}
        max={at.today}
        error={needed.errorAt('call-on')}
        onChange={(on) => kept.change({ ...draft, on })}
      />
      <TextInput
        label={t('call.words')}
        description={t('call.wordsHow')}
        value={draft.words}
        maxLength={1000}
        autoComplete="off"
        onChange={(event) => kept.change({ ...draft, words: event.currentTarget.value })}
      />
      <ErrorNote error={record.error} />
      <FormEnd
        action={t('call.save')}
        busy={record.isPending}
        form={kept}
        onCancel={() => void kept.putAway().then(() => setOpen(undefined))}
      />
    </form>
  );
}
