import { useTranslation } from 'react-i18next';
import { Notice } from '#renderer/components/Notice.tsx';
import { Said, useSaid } from '#renderer/components/Said.tsx';
import { type AtPathway, StepOf } from '#renderer/routes/StepOf.tsx';
import { DecideForm } from './DecideForm.tsx';
import { HearForm } from './HearForm.tsx';
import { ReportForm } from './ReportForm.tsx';
import { ReportSummary } from './ReportSummary.tsx';
import { ViolationHistory } from './ViolationHistory.tsx';

/** A report that terms were broken: written down, the survivor heard, and then decided. */
export function ViolationPage() {
  const { t } = useTranslation('two-years');
  return (
    <StepOf title={t('violation.title')} stages={['twoYears', 'violationReview', 'returning']} afterTheEnd>
      {(at) => (
        <>
          {at.pathway.ended === undefined && <Review at={at} />}
          <ViolationHistory at={at} />
        </>
      )}
    </StepOf>
  );
}

/** What was recorded is said above whatever comes next: the form it was typed in is gone, or stands empty again. */
function Review({ at }: { readonly at: AtPathway }) {
  const { t } = useTranslation('two-years');
  const said = useSaid();
  const name = at.nameOf(at.pathway.survivor);
  return (
    <>
      <Said said={said} />
      <NextOfReview at={at} onRecorded={(what) => said.say(t(`${what}.recorded`, { name }))} />
    </>
  );
}

interface NextOfReviewProps {
  readonly at: AtPathway;
  readonly onRecorded: (what: 'report' | 'hear' | 'decide') => void;
}

function NextOfReview({ at, onRecorded }: NextOfReviewProps) {
  const { t } = useTranslation('two-years');
  const open = at.pathway.violations.find(({ decision }) => decision === undefined);
  if (at.pathway.stage === 'returning') return <Notice kind="stop" title={t('violation.returning')} />;
  if (open === undefined) return <ReportForm at={at} onRecorded={() => onRecorded('report')} />;
  if (at.me.role !== 'facilitator') {
    return (
      <>
        <ReportSummary at={at} violation={open} />
        <Notice kind="note" title={t('violation.facilitatorDecides')} />
      </>
    );
  }
  return (
    <>
      <ReportSummary at={at} violation={open} />
      {open.survivorSays === undefined ? (
        <HearForm at={at} violation={open} onRecorded={() => onRecorded('hear')} />
      ) : (
        <DecideForm
          at={at}
          violation={open}
          wants={open.survivorSays.wants}
          onRecorded={() => onRecorded('decide')}
        />
      )}
    </>
  );
}
