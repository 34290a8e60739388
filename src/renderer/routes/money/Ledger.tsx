import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Facts } from '#renderer/components/Facts.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { Said } from '#renderer/components/Said.tsx';
import { StateTag } from '#renderer/components/StateTag.tsx';
import { useFormSaid } from '#renderer/components/useFormSaid.ts';
import { useWriting } from '#renderer/i18n/dates.ts';
import type { LedgerLine } from '#shared/vocabulary/money.ts';
import type { AboutMoney } from './about.ts';
import { PaymentForm } from './PaymentForm.tsx';
import { Payments } from './Payments.tsx';

/** What is due, paid and open on each line of the plan in force, and every payment as it was written down. */
export function Ledger(about: AboutMoney) {
  const { t } = useTranslation('money');
  const { ledger } = about.walk.pathway;
  if (ledger.length === 0) {
    return (
      <Panel title={t('ledger.title')}>
        <p>{t('ledger.none')}</p>
      </Panel>
    );
  }
  return (
    <Panel title={t('ledger.title')}>
      <p className="quiet">{t('ledger.how')}</p>
      {ledger.map((line) => (
        <LedgerOf key={line.line} line={line} {...about} />
      ))}
    </Panel>
  );
}

function LedgerOf({ line, ...about }: AboutMoney & { readonly line: LedgerLine }) {
  const { t } = useTranslation('money');
  const write = useWriting();
  const { open, setOpen, writes } = about;
  const isOpen = open?.what === 'payment' && open.line === line.line;
  const { said, onDone } = useFormSaid(
    (opened) => setOpen(opened ? { what: 'payment', line: line.line } : undefined),
    t('payment.done'),
  );
  const isPaid = line.inForce && line.open.minor === 0;
  return (
    <section className="stack" aria-label={line.text}>
      <h3>
        {line.text} {isPaid && <StateTag kind="done">{t('ledger.paidUp')}</StateTag>}
      </h3>
      {!line.inForce && <p className="quiet">{t('ledger.earlier')}</p>}
      <Facts
        facts={[
          ...(line.inForce
            ? [
                {
                  term: t('ledger.due'),
                  is: t('ledger.dueBy', { amount: write.money(line.due), day: write.day(line.until) }),
                },
              ]
            : []),
          { term: t('ledger.paid'), is: write.money(line.paid) },
          ...(line.inForce ? [{ term: t('ledger.open'), is: write.money(line.open) }] : []),
          ...(line.inForce && line.over.minor > 0
            ? [{ term: t('ledger.over'), is: write.money(line.over) }]
            : []),
        ]}
      />
      <Payments line={line.line} {...about} onTakenBack={() => said.say(t('payment.takenBack'))} />
      <Said said={said} />
      {writes && line.inForce && !isOpen && (
        <div className="not-printed">
          <Button onClick={() => setOpen({ what: 'payment', line: line.line })}>
            {t('payment.open')}
            <span className="visually-hidden">: {line.text}</span>
          </Button>
        </div>
      )}
      {isOpen && <PaymentForm line={line} {...about} onDone={onDone} />}
    </section>
  );
}
