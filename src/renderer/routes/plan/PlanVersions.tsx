import { useTranslation } from 'react-i18next';
import { Panel } from '#renderer/components/Panel.tsx';
import { StateTag } from '#renderer/components/StateTag.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import type { PlanVersion } from '#shared/vocabulary/plan.ts';
import styles from './plan.module.css';

/** Every version of the plan that the survivor approved, latest first, and what each changed. */
export function PlanVersions({ plans }: { readonly plans: readonly PlanVersion[] }) {
  const { t } = useTranslation('plan');
  const write = useWriting();
  const approved = plans.filter(({ approvedOn }) => approvedOn !== undefined);
  if (approved.length === 0) return null;
  return (
    <Panel title={t('versions.title')}>
      {approved.toReversed().map((plan, index) => (
        <details key={plan.version} open={index === 0}>
          <summary>
            {t('versions.version', { version: plan.version, day: write.day(plan.approvedOn ?? '') })}{' '}
            {index === 0 && <StateTag kind="done">{t('versions.inForce')}</StateTag>}
          </summary>
          {plan.why !== undefined && <p className="quiet">{t('versions.why', { why: plan.why })}</p>}
          <Lines plan={plan} before={approved[approved.indexOf(plan) - 1]} />
        </details>
      ))}
    </Panel>
  );
}

/** The lines in force, those that are new, and those that fell away. */
function Lines({ plan, before }: { readonly plan: PlanVersion; readonly before: PlanVersion | undefined }) {
  const { t } = useTranslation('plan');
  const write = useWriting();
  const kept = ({ lines }: PlanVersion) => lines.filter(({ decision }) => decision === 'keep');
  const gone =
    before === undefined ? [] : kept(before).filter(({ id }) => !kept(plan).some((line) => line.id === id));
  return (
    <ol className={styles.lines}>
      {kept(plan).map((line) => (
        <li key={line.id}>
          <span className={styles.line}>{line.text}</span>{' '}
          <span className="quiet small">
            {t(`frequency.${line.frequency}`)}, {write.day(line.from)}–{write.day(line.until)},{' '}
            {t(`verifier.${line.verifier}`)}
            {line.money !== undefined && <> · {write.money(line.money)}</>}
            {before !== undefined && !kept(before).some(({ id }) => id === line.id) && (
              <> · {t('versions.new')}</>
            )}
          </span>
        </li>
      ))}
      {gone.map((line) => (
        <li key={line.id} data-decision="strike">
          <span className={styles.line}>{line.text}</span>{' '}
          <span className="quiet small">{t('versions.gone')}</span>
        </li>
      ))}
    </ol>
  );
}
