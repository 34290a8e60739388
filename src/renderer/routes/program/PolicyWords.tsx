import { useTranslation } from 'react-i18next';
import { Facts } from '#renderer/components/Facts.tsx';
import { useBilingual } from '#renderer/i18n/bilingual.ts';
import { useWriting } from '#renderer/i18n/dates.ts';
import type { Policy } from '#shared/vocabulary/policy.ts';
import styles from './program.module.css';

/** What a policy decides, line by line. */
export function PolicyWords({ policy }: { readonly policy: Policy }) {
  const { t } = useTranslation(['program', 'plan']);
  const say = useBilingual();
  const write = useWriting();
  const days = (count: number) => t('policy.days', { count });
  const { screening } = policy;
  return (
    <Facts
      facts={[
        { term: t('policy.stage'), is: t(`policy.stages.${policy.referralStage}`) },
        {
          term: t('policy.criteria'),
          is:
            policy.eligibility.length === 0 ? (
              t('policy.noCriteria')
            ) : (
              <ul className={styles.lines}>
                {policy.eligibility.map(({ id, question, needs }) => (
                  <li key={id}>
                    {say(question)} {t(`policy.needs.${needs}`)}
                  </li>
                ))}
              </ul>
            ),
        },
        { term: t('policy.valid'), is: days(screening.validDays) },
        { term: t('policy.again'), is: days(screening.everyDays) },
        { term: t('policy.audit'), is: auditWords() },
        { term: t('policy.followUp'), is: days(policy.circle.followUpDays) },
        { term: t('policy.plan'), is: t('policy.months', { count: policy.plan.months }) },
        { term: t('policy.checkIn'), is: days(policy.checkInEveryDays) },
        { term: t('policy.clock'), is: clockWords() },
        { term: t('policy.inPause'), is: pauseWords() },
        { term: t('policy.release'), is: days(policy.release.maxDays) },
        { term: t('policy.lock'), is: t('policy.minutes', { count: policy.lockAfterMinutes }) },
        {
          term: t('policy.headings'),
          is: (
            <ul className={styles.lines}>
              {policy.headings.map(({ id, text }) => (
                <li key={id}>{say(text)}</li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );

  function clockWords(): string {
    const { timeZone } = policy.schedule;
    return timeZone === 'machine' ? t('policy.clockOfMachine') : timeZone;
  }

  function pauseWords(): string {
    const moved = Object.entries(policy.schedule.inPause).flatMap(([often, does]) =>
      does === 'move' ? [t(`plan:frequency.${often}`)] : [],
    );
    return moved.length === 0
      ? t('policy.pauseLeavesOut')
      : t('policy.pauseMoves', { often: write.allOf(moved) });
  }

  function auditWords(): string {
    const share = t('policy.share', { count: Math.round(screening.auditShare * 100) });
    return `${share} ${t(screening.blindAudit ? 'policy.blind' : 'policy.notBlind')}`;
  }
}
