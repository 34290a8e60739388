import { Button, FileButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell } from '#renderer/bridge/hooks.ts';
import { offerBlob } from '#renderer/bridge/offerFile.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { Notice } from '#renderer/components/Notice.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import type { Instrument } from '#shared/vocabulary/screening.ts';
import styles from '../questions.module.css';

interface FromFileProps {
  /** The id of the set that is changed here. */
  readonly set: string;
  /** The draft as a file would hold it. */
  readonly text: string;
  readonly onOpened: (instrument: Instrument) => void;
  /** Puts back what was here before a file was opened, while that is known. */
  readonly onTakeBack: (() => void) | undefined;
}

/** The whole draft as a file, to be changed anywhere; a file that is opened is checked, line by line, before it is taken. */
export function FromFile({ set, text, onOpened, onTakeBack }: FromFileProps) {
  const { t } = useTranslation(['questions', 'instrument']);
  const check = useTell('instrument.check');
  const [another, setAnother] = useState(false);
  const choose = async (file: File | null) => {
    if (file === null) return;
    check.reset();
    setAnother(false);
    // Longer than anything that is taken, so that it is told what is wrong and not sent whole.
    const read = (await file.text()).slice(0, 1_000_001);
    const { instrument } = await check.mutateAsync({ text: read });
    setAnother(instrument !== undefined && instrument.id !== set);
    if (instrument?.id === set) onOpened(instrument);
  };
  const faults = check.data?.faults ?? [];
  const opened = check.data?.instrument !== undefined && !another;
  return (
    <Panel title={t('file.title')}>
      <p className="quiet">{t('file.what')}</p>
      <div className="row">
        <Button
          onClick={() => offerBlob(`questions-${set}.json`, new Blob([text], { type: 'application/json' }))}
        >
          {t('file.save')}
        </Button>
        <FileButton accept="application/json,.json" onChange={(file) => void choose(file).catch(() => {})}>
          {(props) => (
            <Button loading={check.isPending} {...props}>
              {t('file.open')}
            </Button>
          )}
        </FileButton>
      </div>
      {another && <Notice kind="note" title={t('file.another')} alert />}
      {opened && onTakeBack !== undefined && (
        <Notice kind="done" title={t('file.opened')} alert>
          <Button onClick={onTakeBack}>{t('file.takeBack')}</Button>
        </Notice>
      )}
      {faults.length > 0 && (
        <Notice kind="note" title={t('file.faults', { count: faults.length })} alert>
          <ul className={styles.differences}>
            {faults.map((fault) => (
              <li key={`${fault.code}-${fault.path.join('-')}-${fault.line}`}>
                <strong>{t('file.line', { line: fault.line })}</strong>{' '}
                {t(`instrument:fault.${fault.code}`, fault.params)}
                <p className="quiet small">{t(`instrument:remedy.${fault.code}`)}</p>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <ErrorNote error={check.error} />
    </Panel>
  );
}
