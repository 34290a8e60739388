import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useTell } from '#renderer/bridge/hooks.ts';
import { useKeptForm } from '#renderer/bridge/keptForm.ts';
import { ConfirmDialog } from '#renderer/components/ConfirmDialog.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { Notice } from '#renderer/components/Notice.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { SaveState } from '#renderer/components/SaveState.tsx';
import { WordsField } from '#renderer/components/WordsField.tsx';
import { useBilingual } from '#renderer/i18n/bilingual.ts';
import styles from '#renderer/routes/case/forms.module.css';
import { need, useNeeded } from '#renderer/routes/case/needed.ts';
import type { InstrumentVersion } from '#shared/contract/instruments.ts';

const reasonsSchema = z.object({ reasons: z.string() });

/** Puts a proposed version in force, with reasons; or says that it is. */
export function ApproveForm({ version }: { readonly version: InstrumentVersion }) {
  const { t } = useTranslation('questions');
  const read = useBilingual();
  const kept = useKeptForm(`questions/approve/${version.hash}`, reasonsSchema, { reasons: '' });
  const approve = useTell('instrument.approve');
  const [asking, setAsking] = useState(false);
  const reasons = kept.value?.reasons ?? '';
  const needed = useNeeded(need(reasons.trim() === '', 'approve-reasons', t('approve.reasonsMissing')));
  if (version.inForce)
    return <Notice kind="done" title={t('approve.done')} {...(approve.isSuccess && { alert: true })} />;
  if (kept.value === undefined) return <ErrorNote error={kept.error} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    needed.whenComplete(() => setAsking(true));
  };
  const confirm = () =>
    approve.mutate(
      { hash: version.hash, reasons },
      { onSuccess: () => void kept.discard().finally(() => setAsking(false)) },
    );
  return (
    <Panel title={t('approve.title')} kind="next" aside={<SaveState state={kept.state} at={kept.keptAt} />}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <p className="quiet">{t('approve.what')}</p>
        <WordsField
          id="approve-reasons"
          label={t('approve.reasons')}
          description={t('approve.reasonsHow')}
          value={reasons}
          error={needed.errorAt('approve-reasons')}
          onChange={(words) => kept.change({ reasons: words })}
        />
        <div className="row">
          <Button type="submit" variant="filled">
            {t('approve.action')}
          </Button>
          <span className="quiet small">{t('approve.signed')}</span>
        </div>
      </form>
      <ConfirmDialog
        open={asking}
        title={t('approve.confirmTitle', { title: read(version.title), version: version.version })}
        confirm={t('approve.confirm')}
        busy={approve.isPending}
        error={approve.error}
        onConfirm={confirm}
        onClose={() => {
          approve.reset();
          setAsking(false);
        }}
      >
        <p>{t('approve.next')}</p>
        <p>{t('approve.old')}</p>
        <p>{t('approve.back')}</p>
      </ConfirmDialog>
    </Panel>
  );
}
