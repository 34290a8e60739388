import type { LinkProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '#renderer/components/LinkButton.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import type { Circle } from '#shared/vocabulary/circle.ts';
import styles from './circles.module.css';

interface PastCirclesProps {
  readonly circles: readonly Circle[];
  readonly nameOf: (id: string) => string;
  /** Where what comes after them is recorded, for whoever records it. */
  readonly after?: LinkProps | undefined;
}

/** Circles that were held, latest first: who came, what was promised, how each person left. */
export function PastCircles({ circles, nameOf, after }: PastCirclesProps) {
  const { t } = useTranslation('circles');
  const write = useWriting();
  const past = circles.filter(({ end }) => end !== undefined).toReversed();
  if (past.length === 0) return null;
  return (
    <Panel title={t('past.title')}>
      {past.map(({ id, on, place, end }) => (
        <details key={id}>
          <summary>
            {write.day(on)}, {place}. {end !== undefined && t(`past.${end.endedAs}`)}
          </summary>
          {end !== undefined && (
            <div className="stack">
              <ul className={styles.points}>
                {end.leaving.map(({ person, as }) => (
                  <li key={person}>
                    {nameOf(person)}: {t(`leaving.${as}`)}
                  </li>
                ))}
              </ul>
              <ul className={styles.points}>
                {end.commitments.map(({ by, words }) => (
                  <li key={words}>
                    <span className="serif">{words}</span> <span className="quiet">{nameOf(by)}</span>
                  </li>
                ))}
              </ul>
              {end.sharedRecord !== undefined && <p className="serif">{end.sharedRecord}</p>}
            </div>
          )}
        </details>
      ))}
      {after !== undefined && (
        <div>
          <LinkButton link={after}>{t('past.after')}</LinkButton>
        </div>
      )}
    </Panel>
  );
}
