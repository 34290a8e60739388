import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { WaysOut } from '#renderer/routes/case/WaysOut.tsx';
import { walkOf } from '#renderer/routes/case/walk.ts';
import styles from './interview.module.css';
import type { ScreeningPart } from './occasion.ts';

/** After "We stop here": everything is kept. Words to come back to the room with, and a safe way to part. */
export function StoppedHere({ at, person, draft, onChange }: ScreeningPart) {
  const walk = walkOf(at.view, at.pathway.id);
  const { t } = useTranslation('screening');
  const { t: say } = useTranslation('screening', { lng: person.language });
  const navigate = useNavigate();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  // Another day begins where the questions stopped, and not with the words that ended this one.
  const comeBackLater = () => {
    onChange({ ...draft, phase: 'asking' });
    void navigate({ to: '/cases/$caseId', params: { caseId: at.on.case } });
  };
  return (
    <div className={styles.stopped}>
      <h1 ref={heading} tabIndex={-1}>
        {t('stopped.title')}
      </h1>
      <p className="quiet">{t('stopped.kept')}</p>
      <div className={styles.spoken} lang={person.language}>
        {(['thanks', 'room', 'feet', 'breath', 'enough'] as const).map((words) => (
          <p key={words}>{say(`stopped.say.${words}`)}</p>
        ))}
      </div>
      <section aria-labelledby="parting" className="stack">
        <h2 id="parting">{t('stopped.before')}</h2>
        <ul className={styles.points}>
          {(['home', 'tonight', 'next', 'help'] as const).map((point) => (
            <li key={point}>{t(`stopped.${point}`, { name: person.name })}</li>
          ))}
        </ul>
      </section>
      <div className="row">
        <Button variant="filled" onClick={() => onChange({ ...draft, phase: 'reading' })}>
          {t('stopped.read')}
        </Button>
        <Button onClick={() => onChange({ ...draft, phase: 'asking' })}>{t('stopped.goOn')}</Button>
        <Button variant="transparent" onClick={comeBackLater}>
          {t('stopped.later')}
        </Button>
      </div>
      {walk !== undefined && <WaysOut caseId={at.on.case} walks={[walk]} />}
    </div>
  );
}
