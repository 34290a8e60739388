import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/bridge/preferences.ts';
import { Panel } from '#renderer/components/Panel.tsx';
import { type Theme, themes } from '#shared/vocabulary/preferences.ts';
import { LookSample } from './LookSample.tsx';
import styles from './you.module.css';

/** How the window looks. It changes as one chooses, so that the choice can be seen. */
export function ThemeChoice() {
  const { t } = useTranslation('you');
  const [{ theme }, like] = usePreferences();
  return (
    <Panel title={t('look.title')}>
      <fieldset aria-label={t('look.title')} className={styles.looks}>
        {themes.map((value) => (
          <LookCard
            key={value}
            value={value}
            chosen={value === theme}
            onChoose={() => void like({ theme: value })}
          />
        ))}
      </fieldset>
    </Panel>
  );
}

interface LookCardProps {
  readonly value: Theme;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function LookCard({ value, chosen, onChoose }: LookCardProps) {
  const { t } = useTranslation('you');
  const detail = useId();
  return (
    <label className={`choosable ${styles.look}`}>
      <LookSample theme={value} />
      <span className={styles.choice}>
        <input type="radio" name="look" checked={chosen} onChange={onChoose} aria-describedby={detail} />
        <span>
          <span className={styles.name}>{t(`look.${value}`)}</span>
          <span className={styles.detail} id={detail} aria-hidden="true">
            {t(`look.${value}About`)}
          </span>
        </span>
      </span>
    </label>
  );
}
