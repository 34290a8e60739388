import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import { answeredUpTo } from '#shared/follow-ups.ts';
import styles from './after-circle.module.css';
import type { AfterPart } from './afterPart.ts';
import { CallForm } from './CallForm.tsx';

/** The calls to one person after a circle: the one that is next, and those that were made. */
export function Calls(part: AfterPart) {
  const { at, circle, person, open, setOpen } = part;
  const { t } = useTranslation(['after-circle', 'circles']);
  const write = useWriting();
  const asked = useAsk('circle.agendas', {});
  if (asked.data === undefined) return <ErrorNote error={asked.error} />;
  const answered = answeredUpTo(circle, person);
  const from = (circle.endedAt ?? circle.on).slice(0, 10);
  const next =
    answered === undefined ? undefined : nextCall(asked.data.followUpDays, answered, from, at.today);
  const calls = (circle.after?.calls ?? []).filter((call) => call.person === person);
  const name = at.nameOf(person);
  return (
    <div className="not-printed">
      <Panel title={t('call.title', { name })}>
        {answered === undefined && <p>{t('call.wantsNoneNow', { name })}</p>}
        {answered !== undefined && next === undefined && <p>{t('call.allMade')}</p>}
        {next !== undefined && <p>{t('call.next', { count: next.after, day: write.day(next.on) })}</p>}
        {calls.length > 0 && (
          <ul className={styles.lines}>
            {calls.map(({ on, outcome, as, words }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: calls are only ever added
              <li key={place}>
                {write.day(on)}: {t(`call.was.${outcome}`)}
                {as !== undefined && `, ${t(`circles:leaving.${as}`)}`}.{' '}
                {words !== undefined && <span className="serif">{words}</span>}
              </li>
            ))}
          </ul>
        )}
        {open === 'call' ? (
          <CallForm {...part} after={next?.after} />
        ) : (
          <div>
            <Button onClick={() => setOpen('call')}>{t('call.action')}</Button>
          </div>
        )}
      </Panel>
    </div>
  );
}

/** The call that is to be made: one that is made late answers those before it as well. */
function nextCall(days: readonly number[], answered: number, from: string, today: string) {
  const left = days
    .filter((after) => after > answered)
    .map((after) => ({ after, on: daysAfter(from, after) }));
  return left.findLast(({ on }) => on <= today) ?? left[0];
}

function daysAfter(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}
