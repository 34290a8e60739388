import { useTranslation } from 'react-i18next';
import { Facts } from '#renderer/components/Facts.tsx';
import { useBilingual } from '#renderer/i18n/bilingual.ts';
import { useWriting } from '#renderer/i18n/dates.ts';
import type { Money, WageResult, WageStep, WageTable, WageWork } from '#shared/vocabulary/money.ts';
import styles from './money.module.css';

interface WageResultViewProps {
  readonly work: Pick<WageWork, 'interest'> & { readonly table: string };
  readonly result: WageResult;
  readonly tables: readonly WageTable[];
}

/** Every step of a reckoning, and what it comes to in a criminal and in a civil case, each line with its rule. */
export function WageResultView({ work, result, tables }: WageResultViewProps) {
  const { t } = useTranslation('money');
  const say = useBilingual();
  const write = useWriting();
  const { interest } = work;
  const table = tables.find(({ id }) => id === work.table);
  const line = (term: string, amount: Money, rule: string) => ({
    term,
    is: (
      <>
        <span className={styles.amount}>{write.money(amount)}</span>
        <br />
        <span className="quiet small">{rule}</span>
      </>
    ),
  });
  return (
    <div className="stack">
      <h3>{t('result.steps')}</h3>
      <p className="quiet small">
        {table !== undefined && <>{say(table.title)}. </>}
        {t('result.rounding')}
      </p>
      {result.steps.map((step) => (
        <Step key={step.from} step={step} perYear={interest?.perYear} />
      ))}
      <div className={styles.columns}>
        <section className={styles.column} aria-label={t('result.criminal')}>
          <h3>{t('result.criminal')}</h3>
          <Facts
            facts={[
              line(t('result.unpaid'), result.unpaid, t('rule.criminalUnpaid')),
              line(t('result.again'), result.liquidated, t('rule.criminalAgain')),
              line(t('result.both'), result.withLiquidated, t('rule.both')),
            ]}
          />
        </section>
        <section className={styles.column} aria-label={t('result.civil')}>
          <h3>{t('result.civil')}</h3>
          <Facts
            facts={[
              line(t('result.unpaid'), result.unpaid, t('rule.civilUnpaid')),
              line(t('result.again'), result.liquidated, t('rule.civilAgain')),
              ...(interest === undefined
                ? []
                : [
                    line(
                      t('result.interest'),
                      result.interest,
                      t('rule.interest', {
                        rule: interest.rule,
                        rate: write.decimal(interest.perYear / 100),
                        day: write.day(interest.until),
                      }),
                    ),
                  ]),
            ]}
          />
        </section>
      </div>
      <p className="quiet">{t('result.never')}</p>
    </div>
  );
}

const PLAIN = 40 * 60;

function Step({ step, perYear }: { readonly step: WageStep; readonly perYear: number | undefined }) {
  const { t } = useTranslation('money');
  const write = useWriting();
  const money = (minor: number) => write.money({ minor, currency: step.owed.currency });
  const hours = (minutes: number) => write.number(minutes / 60);
  return (
    <div className={styles.step}>
      <h4>
        {t('step.days', { from: write.day(step.from), until: write.day(step.until) })}{' '}
        <span className="quiet">{t('step.weeks', { weeks: step.weeks, hours: hours(step.minutes) })}</span>
      </h4>
      <ul className="plain-list">
        <li>
          {t('step.straight', {
            hours: hours(Math.min(step.minutes, PLAIN)),
            rate: money(step.rate.perHour),
            amount: write.money(step.straight),
          })}
        </li>
        {step.minutes > PLAIN && (
          <li>
            {t('step.overtime', {
              hours: hours(step.minutes - PLAIN),
              rate: money(step.rate.perHour),
              amount: write.money(step.overtime),
            })}
          </li>
        )}
        <li>
          {t('step.unpaid', {
            owed: write.money(step.owed),
            paid: write.money(step.paid),
            unpaid: write.money(step.unpaid),
          })}
        </li>
        {step.weeks > 1 && (
          <li>
            {t('step.inAll', {
              weeks: step.weeks,
              unpaid: write.money(step.unpaid),
              amount: write.money(step.unpaidInAll),
            })}
          </li>
        )}
        {perYear !== undefined && (
          <li>
            {t('step.interest', {
              unpaid: write.money(step.unpaid),
              rate: write.decimal(perYear / 100),
              days: write.number(step.interestDays),
              amount: write.money(step.interest),
            })}
          </li>
        )}
      </ul>
      <p className="quiet small">
        {t('step.rate', { day: write.day(step.rate.from), source: step.rate.source })}
        {step.rateChanges && <> {t('step.rateChanges')}</>}
      </p>
    </div>
  );
}
