import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel, PanelRow } from '#renderer/components/Panel.tsx';
import { Said, useSaid } from '#renderer/components/Said.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import type { Evidence, EvidenceOf } from '#shared/vocabulary/evidence.ts';
import type { AboutMoney } from './about.ts';
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
    <Panel title={t('pictures.title')} rows>
      <PanelRow title={t('pictures.how')}>
        {evidence.length === 0 && t('pictures.none')}
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
      </PanelRow>
      {evidence.map((picture) => (
        <PanelRow
          key={picture.id}
          title={picture.shows}
          action={
            <Button className="not-printed" onClick={() => setShown(picture)}>
              {t('pictures.show')}
              <span className="visually-hidden">: {picture.shows}</span>
            </Button>
          }
        >
          {belongsTo.find(({ of }) => isSame(of, picture.of))?.label ?? t('pictures.earlierLine')},{' '}
          {write.day(picture.on)}
        </PanelRow>
      ))}
      {shown !== undefined && <ShownPicture on={on} picture={shown} onClose={() => setShown(undefined)} />}
    </Panel>
  );
}

const isSame = (one: EvidenceOf, other: EvidenceOf) => JSON.stringify(one) === JSON.stringify(other);

/** Everything of the pathway that a picture can belong to, each by a name to choose it by. */
function useBelongsTo({ walk }: AboutMoney): readonly { readonly of: EvidenceOf; readonly label: string }[] {
  const { t } = useTranslation('money');
  const write = useWriting();
  const { plans, checkIns, payments } = walk.pathway;
  const inForce = plans.findLast(({ approvedOn }) => approvedOn !== undefined);
  const nameOf = (id: string) => walk.view.people.find((person) => person.id === id)?.name ?? '';
  return [
    ...(inForce?.lines ?? [])
      .filter(({ decision }) => decision !== 'strike')
      .map(({ id, text }) => ({
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
