import { useTranslation } from 'react-i18next';
import { Notice } from '#renderer/components/Notice.tsx';
import type { PathwayView } from '#shared/contract/case-view.ts';

/** Why a new screening is due, where the supervisor asked for it: their words, for whoever asks again. */
export function AuditSaid({ pathway, person }: { readonly pathway: PathwayView; readonly person: string }) {
  const { t } = useTranslation('screening');
  const audit = pathway.screenings.findLast((screening) => screening.person === person)?.audit;
  if (audit === undefined || audit.verdict === 'concurs') return null;
  return (
    <Notice kind="supervisor" title={t(`past.audit.${audit.verdict}`)}>
      <p className="serif">{audit.reasons}</p>
    </Notice>
  );
}
