import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { Said } from '#renderer/components/Said.tsx';
import { useFormSaid } from '#renderer/components/useFormSaid.ts';
import { CaseFrame } from '#renderer/routes/case/CaseFrame.tsx';
import type { CaseView } from '#shared/contract/case-view.ts';
import { Disclosures } from './Disclosures.tsx';
import { MakeSummary } from './MakeSummary.tsx';
import { Releases } from './Releases.tsx';
import { SignRelease } from './SignRelease.tsx';

/** What may leave, by whose word, and what did. */
export function DocumentsPage() {
  const { t } = useTranslation('documents-page');
  return (
    <CaseFrame
      together="documents"
      title={t('title')}
      summary={() => (
        <>
          {t('summary')} <Link to="/verify">{t('verify')}</Link>
        </>
      )}
    >
      {(view) => <Documents view={view} />}
    </CaseFrame>
  );
}

function Documents({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation('documents-page');
  const me = useAsk('session.me', {});
  const day = useAsk('today.view', {});
  const [signing, setSigning] = useState(false);
  const { said, onDone } = useFormSaid(setSigning, t('release.done'));
  if (me.data === undefined || day.data === undefined) return <ErrorNote error={me.error ?? day.error} />;
  const { today } = day.data;
  const facilitates = me.data.user.role === 'facilitator';
  return (
    <>
      <Said said={said} />
      <Releases view={view} today={today} />
      {facilitates && !signing && (
        <div>
          <Button onClick={() => setSigning(true)}>{t('release.open')}</Button>
        </div>
      )}
      {signing && <SignRelease view={view} today={today} onDone={onDone} />}
      {facilitates && <MakeSummary view={view} today={today} main={!signing} />}
      <Disclosures view={view} />
    </>
  );
}
