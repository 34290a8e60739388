import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { usePreferences } from '#renderer/bridge/preferences.ts';
import { StateTag } from '#renderer/components/StateTag.tsx';
import { WithTerms } from '#renderer/glossary/Term.tsx';
import { RingMark } from '#renderer/shell/RingMark.tsx';
import type { Role } from '#shared/vocabulary/roles.ts';
import { Picture } from './Picture.tsx';
import { stopsFor } from './stops.ts';
import styles from './tour.module.css';

/**
 * A walk past made-up people, marked as made up all the time. It is drawn here from nothing but its own words: it asks
 * the core for no case and tells it nothing but that it was walked.
 */
export function TourPage() {
  const me = useAsk('session.me', {});
  return me.data === undefined ? null : <Tour role={me.data.user.role} />;
}

function Tour({ role }: { readonly role: Role }) {
  const { t } = useTranslation(['tour', 'common']);
  const navigate = useNavigate();
  const [, like] = usePreferences();
  const stops = stopsFor(role);
  const [place, setPlace] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const stop = stops[place] ?? 'welcome';
  const isLast = place === stops.length - 1;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new stop takes the focus, so that it is read out
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [place]);

  const leave = async () => {
    await like({ tourSeen: true });
    await navigate({ to: '/' });
  };
  return (
    <div className={styles.tour}>
      <header className={styles.top}>
        <div className={styles.mark}>
          <RingMark />
          <StateTag kind="safe">{t('madeUp')}</StateTag>
        </div>
        <Button variant="transparent" onClick={() => void leave().catch(() => {})}>
          {t('leave')}
        </Button>
      </header>
      <main className={styles.stop}>
        <div className={styles.words}>
          <p className="quiet small">{t('place', { place: place + 1, count: stops.length })}</p>
          <h1 ref={heading} tabIndex={-1}>
            {t(`stop.${stop}.title`)}
          </h1>
          <p className={styles.lead}>
            <WithTerms text={t(`stop.${stop}.what`)} />
          </p>
          <p className="quiet">
            <WithTerms text={t(`stop.${stop}.how`)} />
          </p>
          <div className="row">
            <Button disabled={place === 0} onClick={() => setPlace(place - 1)}>
              {t('common:back')}
            </Button>
            <Button
              variant="filled"
              onClick={() => (isLast ? void leave().catch(() => {}) : setPlace(place + 1))}
            >
              {isLast ? t('done') : t('common:next')}
            </Button>
          </div>
        </div>
        <Picture key={stop} of={stop} />
      </main>
    </div>
  );
}
