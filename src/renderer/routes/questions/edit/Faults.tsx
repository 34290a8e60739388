import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '#renderer/components/Notice.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import type { InstrumentFault } from '#shared/vocabulary/instrument-fault.ts';
import styles from '../questions.module.css';
import type { DraftedInstrument } from './draft.ts';
import { type Path, useFaultWords } from './places.ts';

/** Where the focus goes when the draft is refused. */
export const FAULTS_ID = 'to-mend';

interface FaultsProps {
  readonly faults: readonly InstrumentFault[];
  readonly instrument: DraftedInstrument;
  readonly onGo: (path: Path) => void;
}

/** Everything that has to be mended first: where, what, how, and the way there. */
export function Faults({ faults, instrument, onGo }: FaultsProps) {
  const { t } = useTranslation('questions');
  const words = useFaultWords(instrument);
  return (
    <Panel title={t('edit.check')}>
      <div id={FAULTS_ID} tabIndex={-1} role="status" className="stack">
        {faults.length === 0 ? (
          <Notice kind="done" title={t('edit.whole')} />
        ) : (
          <>
            <p>{t('edit.faults', { count: faults.length })}</p>
            <ul className={styles.differences}>
              {faults.map((fault) => (
                <li key={`${fault.code}-${fault.path.join('-')}-${fault.line}`}>
                  <Button variant="transparent" className={styles.place} onClick={() => onGo(fault.path)}>
                    {words.place(fault.path)}
                  </Button>
                  <p>{words.sentence(fault)}</p>
                  <p className="quiet small">{words.remedy(fault)}</p>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Panel>
  );
}
