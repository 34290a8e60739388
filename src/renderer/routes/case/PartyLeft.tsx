import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk, useTell } from '#renderer/bridge/hooks.ts';
import { ConfirmDialog } from '#renderer/components/ConfirmDialog.tsx';
import type { Walk } from './walk.ts';

/** The accountable party says no, or leaves. One confirmation, and no reason. */
export function PartyLeft({ walk: { view, pathway, accountableParty } }: { readonly walk: Walk }) {
  const { t } = useTranslation('case');
  const day = useAsk('today.view', {});
  const leave = useTell('pathway.partyLeft');
  const [asking, setAsking] = useState(false);
  const { name } = accountableParty;
  const confirm = () => {
    if (day.data === undefined) return;
    leave.mutate(
      { case: view.id, pathway: pathway.id, on: day.data.today },
      { onSuccess: () => setAsking(false) },
    );
  };
  return (
    <>
      <Button variant="transparent" onClick={() => setAsking(true)}>
        {t('partyLeft.action', { name })}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('partyLeft.title', { name })}
        confirm={t('partyLeft.confirm')}
        busy={leave.isPending}
        error={leave.error}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        <p>{t('partyLeft.noReason')}</p>
        <ol>
          <li>{t('partyLeft.first')}</li>
          <li>{t('partyLeft.safety')}</li>
          <li>{t('partyLeft.notice')}</li>
          <li>{t('partyLeft.services')}</li>
        </ol>
      </ConfirmDialog>
    </>
  );
}
