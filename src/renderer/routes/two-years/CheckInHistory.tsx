import { useTranslation } from 'react-i18next';
import { Panel } from '#renderer/components/Panel.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import type { AtPathway } from '#renderer/routes/StepOf.tsx';
import { lineText } from './linesInForce.ts';
import styles from './twoYears.module.css';

/** Check-ins so far, latest first. */
export function CheckInHistory({ at }: { readonly at: AtPathway }) {
  const { t } = useTranslation('two-years');
  const write = useWriting();
  const past = at.pathway.checkIns.toSorted((a, b) => b.on.localeCompare(a.on));
  if (past.length === 0) return null;
  return (
    <Panel title={t('checkIn.past')}>
      {past.map(({ on, person, words, lines }) => (
        <details key={`${on}-${person}-${words ?? ''}`}>
          <summary>
            {write.day(on)}, {at.nameOf(person)}
          </summary>
          {words !== undefined && words !== '' && <p className={styles.words}>{words}</p>}
          <ul className={styles.points}>
            {lines.map(({ line, standing }) => (
              <li key={line}>
                {lineText(at.pathway, line)} <strong>{t(`standing.${standing}`)}</strong>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </Panel>
  );
}
