import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SaveState } from '#renderer/components/SaveState.tsx';
import { WholeWindow } from '#renderer/components/WholeWindow.tsx';
import { WaysOut } from '#renderer/routes/case/WaysOut.tsx';
import { walkOf } from '#renderer/routes/case/walk.ts';
import { RingMark } from '#renderer/shell/RingMark.tsx';
import { FromPaper } from './FromPaper.tsx';
import styles from './interview.module.css';
import { OneQuestion } from './OneQuestion.tsx';
import type { ScreeningPart } from './occasion.ts';
import { QuestionList } from './QuestionList.tsx';
import { openQuestions } from './questions.ts';
import { StoppedHere } from './StoppedHere.tsx';

/** How the questions can be gone through. */
const MANNERS = ['one', 'all', 'paper'] as const;

/** The conversation itself. Nothing else is on the page, and stopping is always one action away. */
export function Interview(part: ScreeningPart) {
  const { at, person, instrument, draft, onChange, save } = part;
  const { t } = useTranslation('screening');
  const questions = openQuestions(instrument, draft.answers);
  const stopped = draft.phase === 'stopped';
  const walk = walkOf(at.view, at.pathway.id);
  const label = t('asking.label', { name: person.name });

  return (
    <WholeWindow label={label}>
      <div className={styles.page} data-stopped={stopped}>
        <header className={styles.top}>
          <div className={styles.with}>
            <RingMark />
            <p>{label}</p>
          </div>
          <div className={styles.topEnd}>
            <SaveState state={save.state} at={save.keptAt} />
            {!stopped && (
              <>
                {MANNERS.filter((manner) => manner !== draft.manner).map((manner) => (
                  <Button key={manner} variant="transparent" onClick={() => onChange({ ...draft, manner })}>
                    {t(`asking.${manner}`)}
                  </Button>
                ))}
                <Button className={styles.stop} onClick={() => onChange({ ...draft, phase: 'stopped' })}>
                  {t('asking.stop')}
                </Button>
              </>
            )}
          </div>
        </header>
        {stopped && <StoppedHere {...part} />}
        {!stopped && draft.manner === 'all' && <QuestionList {...part} questions={questions} />}
        {!stopped && draft.manner === 'one' && <OneQuestion {...part} questions={questions} />}
        {!stopped && draft.manner === 'paper' && <FromPaper {...part} questions={questions} />}
        {!stopped && walk !== undefined && (
          <div className={`${styles.exits} not-printed`}>
            <WaysOut caseId={at.on.case} walks={[walk]} />
          </div>
        )}
      </div>
    </WholeWindow>
  );
}
