import { Button, FileButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell } from '#renderer/bridge/hooks.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { Facts } from '#renderer/components/Facts.tsx';
import { Notice } from '#renderer/components/Notice.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import { base64Of } from './base64.ts';

const MOST_BYTES = 64_000_000;

/** Says who signed a document of Circlekeeper, or exactly what is wrong with it. */
export function VerifyPage() {
  const { t } = useTranslation(['documents-page', 'words']);
  const write = useWriting();
  const verify = useTell('document.verify');
  const [name, setName] = useState<string>();
  const [tooLarge, setTooLarge] = useState(false);
  const check = async (file: File | null) => {
    if (file === null) return;
    setName(file.name);
    setTooLarge(file.size > MOST_BYTES);
    if (file.size > MOST_BYTES) verify.reset();
    else verify.mutate({ bytes: base64Of(new Uint8Array(await file.arrayBuffer())) });
  };
  const found = verify.data;
  return (
    <>
      <PageHeader title={t('documents-page:check.title')} summary={t('documents-page:check.summary')} />
      <div>
        <FileButton accept="application/pdf" onChange={(file) => void check(file)}>
          {(props) => (
            <Button variant="filled" loading={verify.isPending} {...props}>
              {t('documents-page:check.choose')}
            </Button>
          )}
        </FileButton>
      </div>
      {name !== undefined && <p className="quiet">{t('documents-page:check.file', { name })}</p>}
      {tooLarge && <Notice kind="stop" title={t('documents-page:check.tooLarge')} alert />}
      <ErrorNote error={verify.error} />
      {found && (
        <div role="status">
          <Panel title={t('documents-page:check.good')} kind="next">
            <Facts
              facts={[
                { term: t('documents-page:check.signedBy'), is: found.signedBy },
                {
                  term: t('documents-page:check.role'),
                  is: t(`words:role.${found.role}`, { defaultValue: found.role }),
                },
                { term: t('documents-page:check.statedAt'), is: write.moment(found.statedAt) },
                { term: t('documents-page:check.program'), is: found.program },
                { term: t('documents-page:check.fingerprint'), is: found.keyFingerprint },
              ]}
            />
            <p className="quiet">{t('documents-page:check.clock')}</p>
            {found.ofThisProgram ? (
              <Notice kind="done" title={t('documents-page:check.ours')} />
            ) : (
              <Notice kind="waits" title={t('documents-page:check.others')}>
                <p>{t('documents-page:check.othersWhat')}</p>
              </Notice>
            )}
          </Panel>
        </div>
      )}
    </>
  );
}
