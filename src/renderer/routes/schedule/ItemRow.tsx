import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PanelRow } from '#renderer/components/Panel.tsx';
import { StateTag } from '#renderer/components/StateTag.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import type { AtPathway } from '#renderer/routes/StepOf.tsx';
import type { ScheduledItem } from '#shared/contract/schedule.ts';
import type { Mark } from '#shared/vocabulary/schedule.ts';
import { MarkForm } from './MarkForm.tsx';
import type { OneForm } from './oneForm.ts';
import styles from './schedule.module.css';

interface ItemRowProps {
  readonly at: AtPathway;
  readonly item: ScheduledItem;
  /** Whether the person at work may say how it went. */
  readonly changes: boolean;
  readonly form: OneForm;
}

/** One thing that is due, or was: what was said of it, and room to say it. */
export function ItemRow({ at, item, changes, form }: ItemRowProps) {
  const { t } = useTranslation(['schedule', 'plan']);
  const write = useWriting();
  const name = `mark/${item.id}`;
  const isOpen = form.open === name;
  const latest = item.marks.at(-1);
  const action = latest === undefined ? 'open' : 'correct';
  const day =
    item.since === undefined
      ? write.shortDay(item.on)
      : t('schedule:page.since', { day: write.shortDay(item.since) });
  return (
    <PanelRow
      lead={day}
      title={item.text}
      {...(latest && { tag: <Standing mark={latest} /> })}
      action={
        changes &&
        !isOpen && (
          <Button onClick={() => form.setOpen(name)}>
            <span aria-hidden="true">{t(`schedule:mark.${action}`)}</span>
            <span className="visually-hidden">
              {t(`schedule:mark.${action}Of`, { what: `${item.text}, ${write.day(item.on)}` })}
            </span>
          </Button>
        )
      }
    >
      {item.movedFrom && <p>{t('schedule:page.moved', { day: write.day(item.movedFrom) })}</p>}
      <p>
        {item.measure} {t('schedule:page.verifies', { verifier: t(`plan:verifier.${item.verifier}`) })}
      </p>
      {item.marks.length > 0 && (
        <ul className={styles.marks}>
          {item.marks.toReversed().map((mark, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: marks are only ever added
            <li key={place}>
              <MarkWords mark={mark} />
            </li>
          ))}
        </ul>
      )}
      {isOpen && <MarkForm at={at} item={item} form={form} />}
    </PanelRow>
  );
}

function Standing({ mark: { standing } }: { readonly mark: Mark }) {
  const { t } = useTranslation('schedule');
  const kind = standing === 'notKept' || standing === 'partly' ? 'waits' : 'done';
  return <StateTag kind={kind}>{t(`standing.${standing}`)}</StateTag>;
}

function MarkWords({ mark }: { readonly mark: Mark }) {
  const { t } = useTranslation(['schedule', 'plan']);
  const write = useWriting();
  const who = t(`plan:verifier.${mark.verifiedBy}`);
  const words = [mark.how, mark.done, mark.help].filter(Boolean).join(' · ');
  return (
    <>
      {t('schedule:mark.said', { day: write.shortDay(mark.on), who })}:{' '}
      <strong>{t(`schedule:standing.${mark.standing}`)}</strong>
      {words !== '' && <span className="serif"> {words}</span>}
    </>
  );
}
