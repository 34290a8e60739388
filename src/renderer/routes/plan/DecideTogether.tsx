import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '#renderer/components/Panel.tsx';
import type { AtPathway } from '#renderer/routes/StepOf.tsx';
import type { PlanVersion } from '#shared/vocabulary/plan.ts';
import { LineByLine } from './LineByLine.tsx';
import styles from './plan.module.css';

interface DecideTogetherProps {
  readonly at: AtPathway;
  readonly draft: PlanVersion;
  readonly onDecided: () => void;
}

/** The survivor decides every line. They read it together, large, in their own language. */
export function DecideTogether({ at, draft, onDecided }: DecideTogetherProps) {
  const { t } = useTranslation('plan');
  const [reading, setReading] = useState(false);
  const name = at.nameOf(at.pathway.survivor);
  const decided = draft.lines.filter(({ decision }) => decision !== undefined).length;
  return (
    <Panel
      title={t('decide.title', { name })}
      aside={t('decide.count', { decided, count: draft.lines.length })}
    >
      <p className="quiet">{t('decide.why', { name })}</p>
      <div>
        <Button variant="filled" onClick={() => setReading(true)}>
          {t('decide.open')}
        </Button>
      </div>
      <ol className={styles.lines}>
        {draft.lines.map(({ id, text, decision }) => (
          <li key={id} data-decision={decision}>
            <span className={styles.line}>{text}</span>{' '}
            <span className="quiet small">{t(`decision.${decision ?? 'open'}`)}</span>
          </li>
        ))}
      </ol>
      {reading && (
        <LineByLine
          at={at}
          draft={draft}
          onClose={() => setReading(false)}
          onDecided={() => {
            setReading(false);
            onDecided();
          }}
        />
      )}
    </Panel>
  );
}
