import { Button, FileButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell } from '#renderer/bridge/hooks.ts';
import { offerBlob } from '#renderer/bridge/offerFile.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { Notice } from '#renderer/components/Notice.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import type { Policy } from '#shared/vocabulary/policy.ts';

interface OwnPolicyProps {
  readonly inForce: Policy;
  /** A policy was chosen that fits together. */
  readonly onChosen: (policy: Policy) => void;
}

/** A policy is a file that a supervisor edits: saved here, changed anywhere, checked here. */
export function OwnPolicy({ inForce, onChosen }: OwnPolicyProps) {
  const { t } = useTranslation('program');
  const check = useTell('program.checkPolicy');
  const [notJson, setNotJson] = useState(false);

  const save = () =>
    offerBlob(
      'policy.json',
      new Blob([`${JSON.stringify(inForce, null, 2)}\n`], { type: 'application/json' }),
    );
  const choose = async (file: File | null) => {
    if (file === null) return;
    check.reset();
    const policy = objectIn(await file.text());
    setNotJson(policy === undefined);
    if (policy !== undefined) check.mutate({ policy }, { onSuccess: (found) => onChosen(found.policy) });
  };

  return (
    <Panel title={t('own.title')}>
      <p>{t('own.what')}</p>
      <div className="row">
        <Button onClick={save}>{t('own.save')}</Button>
        <FileButton accept="application/json,.json" onChange={(file) => void choose(file)}>
          {(props) => (
            <Button loading={check.isPending} {...props}>
              {t('own.choose')}
            </Button>
          )}
        </FileButton>
      </div>
      {notJson && <Notice kind="note" title={t('own.notJson')} alert />}
      <ErrorNote error={check.error} />
    </Panel>
  );
}

/** The JSON object in a text, if that is what it holds. */
function objectIn(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
