import { Button } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useTell } from '#renderer/bridge/hooks.ts';
import { useKeptForm } from '#renderer/bridge/keptForm.ts';
import { DateField } from '#renderer/components/DateField.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { FormEnd } from '#renderer/components/FormEnd.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { useFirstField } from '#renderer/components/useFirstField.ts';
import { WordsField } from '#renderer/components/WordsField.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import { need, useNeeded } from '#renderer/routes/case/needed.ts';
import { leavingSchema } from '#shared/vocabulary/after-circle.ts';
import styles from './after-circle.module.css';
import type { AfterPart } from './afterPart.ts';
import { HowTheyAre } from './HowTheyAre.tsx';

/** The talks with one person alone after a circle: what they say of it, and how they are. */
export function Debriefs(part: AfterPart) {
  const { at, circle, person, open, setOpen } = part;
  const { t } = useTranslation(['after-circle', 'circles']);
  const write = useWriting();
  const talks = (circle.after?.debriefs ?? []).filter((debrief) => debrief.person === person);
  return (
    <div className="not-printed">
      <Panel title={t('talk.title', { name: at.nameOf(person) })}>
        {talks.length === 0 && <p className="quiet">{t('talk.what')}</p>}
        {talks.length > 0 && (
          <ul className={styles.lines}>
            {talks.map(({ on, as, says }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: talks are only ever added
              <li key={place}>
                {write.day(on)}: {t(`circles:leaving.${as}`)}.{' '}
                {says !== undefined && <span className="serif">{says}</span>}
              </li>
            ))}
          </ul>
        )}
        {open === 'talk' ? (
          <DebriefForm {...part} />
        ) : (
          <div>
            <Button onClick={() => setOpen('talk')}>{t('talk.action')}</Button>
          </div>
        )}
      </Panel>
    </div>
  );
}

const draftSchema = z.object({ as: leavingSchema.optional(), on: z.string(), says: z.string() });

function DebriefForm({ at, circle, person, setOpen, onSaid }: AfterPart) {
  const { t } = useTranslation(['after-circle', 'circles']);
  const record = useTell('circle.debrief');
  const kept = useKeptForm(at.form(`after-circle/talk-${circle.id}-${person}`), draftSchema, {
    on: at.today,
    says: '',
  });
  const draft = kept.value;
  const known = draft !== undefined;
  const needed = useNeeded([
    ...need(draft?.as === undefined, 'talk-as-steady', t('asMissing')),
    ...need(draft?.on === '', 'talk-on', t('onMissing')),
  ]);
  useFirstField('talk-as-steady', known);
  if (draft === undefined) return <ErrorNote error={kept.error} />;
  const act = async () => {
    const { as, on } = draft;
    if (as === undefined) return;
    const says = draft.says.trim();
    const debrief = { person, on, as, ...(says !== '' && { says }) };
    await record.mutateAsync({ ...at.on, circle: circle.id, debrief });
    await kept.discard();
    onSaid(t('talk.saved', { name: at.nameOf(person) }));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    needed.whenComplete(() => void act().catch(() => {}));
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <HowTheyAre
        id="talk-as"
        name={at.nameOf(person)}
        value={draft.as}
        error={needed.errorAt('talk-as-steady')}
        onChange={(as) => kept.change({ ...draft, as })}
      />
      <WordsField
        label={t('talk.says')}
        description={t('talk.saysHow')}
        value={draft.says}
        onChange={(says) => kept.change({ ...draft, says })}
      />
      <DateField
        id="talk-on"
        label={t('on')}
        value={draft.on}
        max={at.today}
        error={needed.errorAt('talk-on')}
        onChange={(on) => kept.change({ ...draft, on })}
      />
      <ErrorNote error={record.error} />
      <FormEnd
        action={t('talk.save')}
        busy={record.isPending}
        form={kept}
        onCancel={() => void kept.putAway().then(() => setOpen(undefined))}
      />
    </form>
  );
}
