import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell } from '#renderer/bridge/hooks.ts';
import { ChoiceCards } from '#renderer/components/ChoiceCards.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { useReadOut } from '#renderer/components/useReadOut.ts';
import { WholeWindow } from '#renderer/components/WholeWindow.tsx';
import { moneyIn } from '#renderer/i18n/dates.ts';
import { WaysOut } from '#renderer/routes/case/WaysOut.tsx';
import { walkOf } from '#renderer/routes/case/walk.ts';
import type { AtPathway } from '#renderer/routes/StepOf.tsx';
import { lineDecisionSchema, type PlanVersion } from '#shared/vocabulary/plan.ts';
import styles from './plan.module.css';

type LineDecision = (typeof lineDecisionSchema.options)[number];

interface LineByLineProps {
  readonly at: AtPathway;
  readonly draft: PlanVersion;
  readonly onClose: () => void;
  readonly onDecided: () => void;
}

/** One line at a time, large, in the survivor's language: keep or strike. Each answer is written down at once. */
export function LineByLine({ at, draft, onClose, onDecided }: LineByLineProps) {
  const survivor = at.person(at.pathway.survivor);
  const language = survivor?.language ?? 'en';
  const { t } = useTranslation(['plan', 'common'], { lng: language });
  const { t: mine } = useTranslation('plan');
  const decide = useTell('plan.decideLine');
  const [place, setPlace] = useState(() =>
    Math.max(
      0,
      draft.lines.findIndex(({ decision }) => decision === undefined),
    ),
  );
  // What was just said stands at once; the record follows.
  const [said, setSaid] = useState<Readonly<Record<string, LineDecision>>>({});
  const walk = walkOf(at.view, at.pathway.id);
  const line = draft.lines[place];
  const heading = useReadOut(place);
  if (line === undefined) return null;

  const day = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', day: 'numeric' });
  const write = (date: string) => day.format(new Date(`${date}T12:00:00`));
  const say = (id: string, decision: LineDecision) => {
    setSaid({ ...said, [id]: decision });
    decide.mutate({ ...at.on, line: id, decision }, { onError: () => setSaid({}) });
  };
  const isLast = place === draft.lines.length - 1;
  const next = () => (isLast ? onDecided() : setPlace(place + 1));

  return (
    <WholeWindow label={mine('decide.title', { name: survivor?.name ?? '' })}>
      <div className={styles.together}>
        <div className={styles.top}>
          <p lang={language}>{t('decide.place', { place: place + 1, count: draft.lines.length })}</p>
          <Button lang={language} onClick={onClose}>
            {t('decide.stop')}
          </Button>
        </div>
        <div lang={language} className="stack">
          <h1 ref={heading} tabIndex={-1}>
            {line.text}
          </h1>
          <dl className={styles.means}>
            <dt>{t('line.measure')}</dt>
            <dd>{line.measure}</dd>
            <dt>{t('line.frequency')}</dt>
            <dd>{t(`frequency.${line.frequency}`)}</dd>
            <dt>{t('decide.when')}</dt>
            <dd>{t('decide.fromUntil', { from: write(line.from), until: write(line.until) })}</dd>
            <dt>{t('line.verifier')}</dt>
            <dd>{t(`verifier.${line.verifier}`)}</dd>
            {line.money !== undefined && (
              <>
                <dt>{t('line.money')}</dt>
                <dd>{moneyIn(language, line.money)}</dd>
              </>
            )}
            {line.help !== undefined && (
              <>
                <dt>{t('line.help')}</dt>
                <dd>{line.help}</dd>
              </>
            )}
          </dl>
          <ChoiceCards
            id={`decide-${line.id}`}
            label={t('decide.ask')}
            options={lineDecisionSchema.options.map((value) => ({
              value,
              label: t(`decide.${value}`),
              detail: t(`decide.${value}Means`),
            }))}
            value={said[line.id] ?? line.decision}
            onChange={(decision) => say(line.id, decision)}
          />
          <p className="quiet">{t('decide.yours')}</p>
        </div>
        <ErrorNote error={decide.error} />
        <div className={styles.ways} lang={language}>
          <Button disabled={place === 0} onClick={() => setPlace(place - 1)}>
            {t('common:back')}
          </Button>
          <Button variant="filled" onClick={next}>
            {isLast ? t('decide.done') : t('common:next')}
          </Button>
        </div>
        {walk !== undefined && <WaysOut caseId={at.on.case} walks={[walk]} language={language} />}
      </div>
    </WholeWindow>
  );
}
