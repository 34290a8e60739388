import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { Notice } from '#renderer/components/Notice.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { Picture } from '#renderer/components/Picture.tsx';
import { screeningsInTime } from '#renderer/pictures/screenings.ts';
import { WaysOut } from '#renderer/routes/case/WaysOut.tsx';
import { useCase, walkOf } from '#renderer/routes/case/walk.ts';
import { DecisionPaper } from '#renderer/routes/screening/DecisionPaper.tsx';
import { ScreeningRecord } from '#renderer/routes/screening/ScreeningRecord.tsx';
import { asAsked } from '#shared/vocabulary/wording.ts';
import { AuditForm } from './AuditForm.tsx';
import { JudgeForm } from './JudgeForm.tsx';
import { SideBySide } from './SideBySide.tsx';

/** One decision, seen again: exactly what the facilitator saw, one's own judgment first, then theirs beside it. */
export function AuditPage() {
  const { caseId = '', pathwayId = '', screeningId = '' } = useParams({ strict: false });
  const { t } = useTranslation(['supervision', 'pictures', 'screening', 'words']);
  const on = { case: caseId, pathway: pathwayId, screening: screeningId };
  const opened = useAsk('supervision.open', on);
  const view = useCase(caseId);
  const walk = view.data && walkOf(view.data, pathwayId);
  const title = opened.data?.blind === true ? t('judge.title') : t('audit.title');
  const header = (
    <PageHeader
      title={title}
      trail={[{ label: t('title'), link: { to: '/supervision' } }]}
      {...(opened.data && {
        summary: t('about', {
          case: view.data?.name ?? '',
          person: opened.data.person.name,
          part: t(`words:part.${opened.data.person.part}`),
          by: opened.data.decidedBy,
        }),
      })}
    />
  );
  if (opened.data === undefined) {
    return (
      <>
        {header}
        <ErrorNote error={opened.error} />
      </>
    );
  }
  const { screening, instrument, blind } = opened.data;
  const { decision: _, ...asSeen } = screening;
  const { audit } = screening;
  return (
    <>
      {header}
      {blind && (
        <Notice kind="supervisor" title={t('judge.first')}>
          <p>{t('judge.why')}</p>
        </Notice>
      )}
      {!blind && <SideBySide screening={screening} decidedBy={opened.data.decidedBy} />}
      {!blind && audit === undefined && <AuditForm key={screeningId} on={on} />}
      {audit !== undefined && (
        <Panel title={t('audit.done')}>
          <p>
            <strong>{t(`verdict.${audit.verdict}`)}</strong> {t(`verdictMeans.${audit.verdict}`)}
          </p>
          <p className="serif">{audit.reasons}</p>
        </Panel>
      )}
      <ScreeningRecord screening={asSeen} instrument={asAsked(instrument, asSeen.evaluation.wordings)} />
      {!blind && <DecisionPaper on={on} screening={screeningId} />}
      {walk && (
        <Picture
          title={t('pictures:screenings.panel')}
          people={walk.view.people}
          draw={(telling, width) => screeningsInTime(walk.pathway, screening.person, telling, width)}
        />
      )}
      {blind && <JudgeForm key={screeningId} on={on} />}
      {walk && <WaysOut caseId={caseId} walks={[walk]} />}
    </>
  );
}
