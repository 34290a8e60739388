import {
  IconChartBar,
  IconCircles,
  IconEye,
  IconFolder,
  IconSearch,
  IconSun,
  IconUsers,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLastKept } from '#renderer/bridge/kept.ts';
import { usePreferences } from '#renderer/bridge/preferences.ts';
import { useWriting } from '#renderer/i18n/dates.ts';
import { KeyHint } from '#renderer/keys/KeyHint.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { PLACES, type Place } from './places.ts';
import styles from './Rail.module.css';
import { RingMark } from './RingMark.tsx';

const ICONS = {
  today: IconSun,
  cases: IconFolder,
  people: IconUsers,
  circles: IconCircles,
  supervision: IconEye,
  program: IconChartBar,
} as const;

interface RailProps {
  readonly who: { readonly name: string; readonly role: string };
  /** How many things wait in a place; nothing is shown for none. */
  readonly waiting?: Partial<Record<Place, number>>;
  readonly onFind: () => void;
  readonly onLock: () => void;
  /** Covers the names of people on every page, or shows them. */
  readonly onVeil: () => void;
  readonly onMap: () => void;
}

export function Rail({ who, waiting = {}, onFind, onLock, onVeil, onMap }: RailProps) {
  const { t } = useTranslation(['shell', 'words']);
  const write = useWriting();
  const kept = useLastKept();
  const [, like] = usePreferences();
  const places = PLACES.filter(({ ofCases }) => !ofCases || who.role !== 'keyholder');
  return (
    <header className={`${styles.rail} not-printed`}>
      <div className={styles.mark}>
        <RingMark />
        <span>Circlekeeper</span>
      </div>
      <button type="button" className={styles.find} onClick={onFind}>
        <IconSearch size={18} stroke={1.6} aria-hidden="true" />
        <span className={styles.name}>{t('shell:find')}</span>
        <KeyHint of="find" />
      </button>
      <nav aria-label={t('shell:places')}>
        <ul className={styles.places}>
          {places.map(({ to, name }) => {
            const Icon = ICONS[name];
            const count = waiting[name] ?? 0;
            return (
              <li key={name}>
                <Link to={to} activeOptions={{ exact: to === '/' }} className={styles.place}>
                  <Icon size={20} stroke={1.6} aria-hidden="true" />
                  <span className={styles.name}>{t(`shell:place.${name}`)}</span>
                  {count > 0 && (
                    <span className={styles.count}>
                      <span aria-hidden="true">{write.number(count)}</span>
                      <span className="visually-hidden">{t('shell:waiting', { count })}</span>
                    </span>
                  )}
                </Link>
              </li>
            );
          })}
        </ul>
      </nav>
      <div className={styles.foot}>
        <LanguageSwitch onChoose={(language) => void like({ language })} />
        <p className={styles.who}>
          <Link to="/you" className={styles.you} aria-label={t('shell:you', { name: who.name })}>
            {who.name}
          </Link>
          , {t(`words:role.${who.role}`)}
        </p>
        <p className={styles.kept} role="status">
          {kept ? t('shell:offlineSaved', { time: write.time(kept) }) : t('shell:offline')}
        </p>
        <div className={styles.keys}>
          <button type="button" onClick={onLock}>
            <KeyHint of="lock" /> {t('shell:lock')}
          </button>
          <span>
            <KeyHint of="hide" /> {t('shell:hide')}
          </span>
          <button type="button" onClick={onVeil}>
            <KeyHint of="veil" /> {t('shell:veil')}
          </button>
          <Link to="/help">{t('shell:help')}</Link>
          <button type="button" onClick={onMap}>
            <KeyHint of="map" /> {t('shell:keys')}
          </button>
        </div>
      </div>
    </header>
  );
}
