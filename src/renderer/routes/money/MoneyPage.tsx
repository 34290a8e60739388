import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { hasMoney } from '#renderer/routes/case/hasCome.ts';
import { PathwaysPage } from '#renderer/routes/case/PathwaysPage.tsx';
import { pairName, type Walk } from '#renderer/routes/case/walk.ts';
import type { AboutMoney, OpenForm } from './about.ts';
import { Ledger } from './Ledger.tsx';
import { Pictures } from './Pictures.tsx';
import { Wages } from './Wages.tsx';

/** Money that was promised and paid, wages that were never paid, and the pictures that show what was done. */
export function MoneyPage() {
  const { t } = useTranslation('money');
  return (
    <PathwaysPage
      title={t('title')}
      hasCome={hasMoney}
      empty={{ title: t('empty.title'), what: t('empty.what') }}
    >
      {(walk) => <MoneyOf walk={walk} />}
    </PathwaysPage>
  );
}

function MoneyOf({ walk }: { readonly walk: Walk }) {
  const { t } = useTranslation(['money', 'case']);
  const me = useAsk('session.me', {});
  const day = useAsk('today.view', {});
  const program = useAsk('program.view', {});
  const [open, setOpen] = useState<OpenForm>();
  if (me.data === undefined || day.data === undefined || program.data === undefined) {
    return <ErrorNote error={me.error ?? day.error ?? program.error} />;
  }
  const about: AboutMoney = {
    walk,
    on: { case: walk.view.id, pathway: walk.pathway.id },
    today: day.data.today,
    writes: me.data.user.role === 'facilitator',
    currency: program.data.policy.money.currency,
    open,
    setOpen,
  };
  return (
    <>
      <h2>{pairName(walk, t)}</h2>
      <Ledger {...about} />
      <Wages {...about} />
      <Pictures {...about} mostBytes={program.data.policy.evidence.mostBytes} />
      <div className="not-printed">
        <Button variant="transparent" onClick={() => window.print()}>
          {t('money:print')}
        </Button>
      </div>
    </>
  );
}
