import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { Panel, PanelRow } from '#renderer/components/Panel.tsx';
import { Picture } from '#renderer/components/Picture.tsx';
import { StateTag } from '#renderer/components/StateTag.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import { screeningsInTime } from '#renderer/pictures/screenings.ts';
import type { AtPathway } from '#renderer/routes/StepOf.tsx';
import type { PathwayView } from '#shared/contract/case-view.ts';
import type { Person } from '#shared/vocabulary/people.ts';
import { asAsked } from '#shared/vocabulary/wording.ts';
import { DecisionPaper } from './DecisionPaper.tsx';
import { OutcomeTag } from './OutcomeTag.tsx';
import { ScreeningRecord } from './ScreeningRecord.tsx';

type Screening = PathwayView['screenings'][number];

/** The screenings of this person so far, latest first; each can be read as it was. */
export function PastScreenings({ at, person }: { readonly at: AtPathway; readonly person: Person }) {
  const { t } = useTranslation(['screening', 'pictures']);
  const write = useWriting();
  const [open, setOpen] = useState<string>();
  const past = at.pathway.screenings.filter((screening) => screening.person === person.id).toReversed();
  if (past.length === 0) return null;
  return (
    <>
      <Picture
        title={t('pictures:screenings.panel')}
        people={at.view.people}
        draw={(telling, width) => screeningsInTime(at.pathway, person.id, telling, width)}
      />
      <Panel title={t('past.title')} rows>
        {past.map((screening) => (
          <PanelRow
            key={screening.id}
            lead={write.shortDay(screening.on)}
            title={t(`occasion.${screening.occasion}`)}
            tag={
              screening.decision === undefined ? (
                <StateTag kind="supervisor">{t('past.blind')}</StateTag>
              ) : (
                <OutcomeTag outcome={screening.decision.outcome} worded />
              )
            }
            action={
              <Button
                variant="transparent"
                aria-expanded={open === screening.id}
                onClick={() => setOpen(open === screening.id ? undefined : screening.id)}
              >
                {open === screening.id ? t('past.close') : t('past.read')}
              </Button>
            }
          >
            {screening.audit !== undefined && (
              <>
                {t(`past.audit.${screening.audit.verdict}`)}{' '}
                <span className="serif">{screening.audit.reasons}</span>
              </>
            )}
            {screening.audit === undefined &&
              (screening.queued === 'milder' || screening.queued === 'disagreed') &&
              t('past.waits')}
          </PanelRow>
        ))}
      </Panel>
      {past
        .filter(({ id }) => id === open)
        .map((screening) => (
          <PastScreening key={screening.id} on={at.on} screening={screening} />
        ))}
    </>
  );
}

interface PastScreeningProps {
  readonly on: AtPathway['on'];
  readonly screening: Screening;
}

function PastScreening({ on, screening }: PastScreeningProps) {
  const asked = useAsk('screening.instrumentOf', { reference: screening.instrument });
  if (asked.error !== null) return <ErrorNote error={asked.error} />;
  if (asked.data === undefined) return null;
  const instrument = asAsked(asked.data.instrument, screening.evaluation.wordings);
  return (
    <>
      <ScreeningRecord screening={screening} instrument={instrument} />
      {screening.decision !== undefined && <DecisionPaper on={on} screening={screening.id} />}
    </>
  );
}
