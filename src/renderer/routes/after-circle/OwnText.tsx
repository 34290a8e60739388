import { Button } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useTell } from '#renderer/bridge/hooks.ts';
import { useKeptForm } from '#renderer/bridge/keptForm.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { FormEnd } from '#renderer/components/FormEnd.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { useFirstField } from '#renderer/components/useFirstField.ts';
import { WordsField } from '#renderer/components/WordsField.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import { need, useNeeded } from '#renderer/routes/case/needed.ts';
import styles from './after-circle.module.css';
import type { AfterPart } from './afterPart.ts';

/** What one person gets to read of a circle. The survivor's is printed once they said yes to it. */
export function OwnText(part: AfterPart) {
  const { at, circle, person, open, setOpen, onSaid } = part;
  const { t } = useTranslation('after-circle');
  const write = useWriting();
  const approve = useTell('circle.approveText');
  const name = at.nameOf(person);
  const text = circle.after?.texts.find((other) => other.person === person);
  const waits = person === at.pathway.survivor && text?.approvedOn === undefined;
  const sayYes = async (words: string) => {
    await approve.mutateAsync({ ...at.on, circle: circle.id, words, on: at.today, bySurvivor: true });
    onSaid(t('text.approved', { name }));
  };
  return (
    // A text that waits for its yes goes on no paper.
    <div className={waits ? 'not-printed' : undefined}>
      <Panel title={t('text.title', { name })}>
        {open !== 'text' && (
          <>
            {text === undefined && <p className="quiet">{t('text.what')}</p>}
            {text !== undefined && <p className={`serif ${styles.own}`}>{text.words}</p>}
            {text?.approvedOn !== undefined && (
              <p className="quiet">{t('text.approvedOn', { name, day: write.day(text.approvedOn) })}</p>
            )}
            {text !== undefined && waits && <p>{t('text.waits', { name })}</p>}
            <ErrorNote error={approve.error} />
            <div className="row not-printed">
              {text !== undefined && waits && (
                <Button loading={approve.isPending} onClick={() => void sayYes(text.words).catch(() => {})}>
                  {t('text.approve', { name })}
                </Button>
              )}
              {text !== undefined && !waits && (
                <Button onClick={() => window.print()}>{t('text.print')}</Button>
              )}
              <Button onClick={() => setOpen('text')}>
                {t(text === undefined ? 'text.write' : 'text.change')}
              </Button>
            </div>
          </>
        )}
        {open === 'text' && <TextForm {...part} before={text?.words ?? ''} />}
      </Panel>
    </div>
  );
}

const draftSchema = z.object({ words: z.string() });

function TextForm({ at, circle, person, setOpen, onSaid, before }: AfterPart & { readonly before: string }) {
  const { t } = useTranslation('after-circle');
  const record = useTell('circle.write');
  const kept = useKeptForm(at.form(`after-circle/text-${circle.id}-${person}`), draftSchema, {
    words: before,
  });
  const draft = kept.value;
  const known = draft !== undefined;
  const needed = useNeeded(need(draft?.words.trim() === '', 'text-words', t('text.missing')));
  useFirstField('text-words', known);
  if (draft === undefined) return <ErrorNote error={kept.error} />;
  const act = async () => {
    const text = { person, words: draft.words.trim() };
    await record.mutateAsync({ ...at.on, circle: circle.id, text });
    await kept.discard();
    onSaid(t('text.saved', { name: at.nameOf(person) }));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    needed.whenComplete(() => void act().catch(() => {}));
  };
  return (
    <form className={`${styles.form} not-printed`} onSubmit={submit} noValidate>
      <WordsField
        id="text-words"
        label={t('text.words', { name: at.nameOf(person) })}
        description={t('text.wordsHow')}
        rows={8}
        value={draft.words}
        error={needed.errorAt('text-words')}
        onChange={(words) => kept.change({ ...draft, words })}
      />
      <ErrorNote error={record.error} />
      <FormEnd
        action={t('text.save')}
        busy={record.isPending}
        form={kept}
        onCancel={() => void kept.putAway().then(() => setOpen(undefined))}
      />
    </form>
  );
}
