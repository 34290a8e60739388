import { useTranslation } from 'react-i18next';
import { Notice } from '#renderer/components/Notice.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { StateTag } from '#renderer/components/StateTag.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import type { PlanCheck } from '#shared/vocabulary/plan.ts';

/** One thing that is amiss: why, what would mend it, and whether approval has to wait for it. */
export function CheckNote({ check }: { readonly check: PlanCheck }) {
  const { t } = useTranslation('plan');
  const write = useWriting();
  const { detail } = check;
  const said =
    detail === undefined
      ? ''
      : check.check === 'needWithoutLine'
        ? t(`need.${detail}`)
        : check.check === 'monthTooFull'
          ? write.month(detail)
          : write.day(detail);
  return (
    <Notice
      kind={check.blocks ? 'stop' : 'note'}
      title={
        <>
          {t(`check.${check.check}.why`, { detail: said })}{' '}
          {check.blocks && <StateTag kind="stop">{t('check.blocks')}</StateTag>}
        </>
      }
    >
      <p>{t(`check.${check.check}.mend`)}</p>
    </Notice>
  );
}

interface PlanChecksProps {
  readonly checks: readonly PlanCheck[];
  readonly numberOf: (line: string) => number;
}

/** Everything that is amiss with the plan, blocking things first; full months are told as one. */
export function PlanChecks({ checks, numberOf }: PlanChecksProps) {
  const { t } = useTranslation('plan');
  const write = useWriting();
  const full = checks.filter(({ check }) => check === 'monthTooFull');
  const others = checks
    .filter(({ check }) => check !== 'monthTooFull')
    .toSorted((a, b) => Number(b.blocks) - Number(a.blocks));
  return (
    <Panel title={t('check.title')}>
      <div className="stack" role="status">
        {checks.length === 0 && <Notice kind="done" title={t('check.none')} />}
        {others.map((check) => (
          <div key={`${check.check}-${check.detail ?? ''}-${check.lines.join()}`} className="stack">
            <CheckNote check={check} />
            {check.lines.length > 0 && (
              <p className="quiet small">
                {t('check.lines', { lines: write.allOf(check.lines.map((id) => String(numberOf(id)))) })}
              </p>
            )}
          </div>
        ))}
        {full.length > 0 && (
          <Notice
            kind="note"
            title={t('check.monthTooFull.why', {
              detail: write.allOf(full.map(({ detail = '' }) => write.month(detail))),
            })}
          >
            <p>{t('check.monthTooFull.mend')}</p>
          </Notice>
        )}
      </div>
    </Panel>
  );
}
