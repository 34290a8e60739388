import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '#renderer/components/Panel.tsx';
import { Said, useSaid } from '#renderer/components/Said.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import { linesInForce } from '#renderer/routes/two-years/linesInForce.ts';
import type { Evidence, EvidenceOf } from '#shared/vocabulary/evidence.ts';
import type { AboutMoney } from './about.ts';
import styles from './money.module.css';
import { PictureForm } from './PictureForm.tsx';
import { ShownPicture } from './ShownPicture.tsx';

/** Photos and scans that show what was done: looked at here, kept sealed, and never sent anywhere. */
export function Pictures(about: AboutMoney & { readonly mostBytes: number }) {
  const { t } = useTranslation('money');
  const write = useWriting();
  const { walk, on, writes, open, setOpen } = about;
  const said = useSaid();
  const [shown, setShown] = useState<Evidence>();
  const isOpen = open?.what === 'picture';
  const belongsTo = useBelongsTo(about);
  const { evidence } = walk.pathway;
  return (
    <Panel title={t('pictures.title')}>
      <p className="quiet">{t('pictures.how')}</p>
      {evidence.length === 0 ? (
        <p>{t('pictures.none')}</p>
      ) : (
        <ul className={styles.entries}>
          {evidence.map((picture) => (
            <li key={picture.id}>
              <span className={styles.amount}>{picture.shows}</span>.{' '}
              {belongsTo.find(({ of }) => isSame(of, picture.of))?.label ?? t('pictures.earlierLine')},{' '}
              {write.day(picture.on)}{' '}
              <Button className="not-printed" onClick={() => setShown(picture)}>
                {t('pictures.show')}
                <span className="visually-hidden">: {picture.shows}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Said said={said} />
      {writes && !isOpen && belongsTo.length > 0 && (
        <div className="not-printed">
          <Button onClick={() => setOpen({ what: 'picture' })}>{t('pictures.open')}</Button>
        </div>
      )}
      {isOpen && (
        <PictureForm
          {...about}
          belongsTo={belongsTo}
          onDone={(done) => {
            setOpen(undefined);
            if (done) said.say(t('pictures.done'));
          }}
        />
      )}
      {shown !== undefined && <ShownPicture on={on} picture={shown} onClose={() => setShown(undefined)} />}
    </Panel>
  );
}

const isSame = (one: EvidenceOf, other: EvidenceOf) => JSON.stringify(one) === JSON.stringify(other);

/** Everything of the pathway that a picture can belong to, each by a name to choose it by. */
function useBelongsTo({ walk }: AboutMoney): readonly { readonly of: EvidenceOf; readonly label: string }[] {
  const { t } = useTranslation('money');
  const write = useWriting();
  const { checkIns, payments } = walk.pathway;
  const nameOf = (id: string) => walk.view.people.find((person) => person.id === id)?.name ?? '';
  return [
    ...linesInForce(walk.pathway).map(({ id, text }) => ({
      of: { what: 'line' as const, line: id },
      label: t('pictures.ofLine', { line: text }),
    })),
    ...payments.map(({ id, amount, on }) => ({
      of: { what: 'payment' as const, entry: id },
      label: t('pictures.ofPayment', { amount: write.money(amount), day: write.day(on) }),
    })),
    ...checkIns.map(({ on, person }, checkIn) => ({
      of: { what: 'checkIn' as const, checkIn },
      label: t('pictures.ofCheckIn', { name: nameOf(person), day: write.day(on) }),
    })),
  ];
}
