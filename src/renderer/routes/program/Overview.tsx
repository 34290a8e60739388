import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asking } from '#renderer/bridge/hooks.ts';
import { DateField } from '#renderer/components/DateField.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { Picture } from '#renderer/components/Picture.tsx';
import { overviewOf } from '#renderer/pictures/overview.ts';

interface Typed {
  readonly from?: string;
  readonly until?: string;
}

/** Where all pathways are, and what was decided, held and ended in a period; this year until another is chosen. */
export function Overview() {
  const { t } = useTranslation('pictures');
  const [typed, setTyped] = useState<Typed>({});
  const [period, setPeriod] = useState<Typed>({});
  // While another period is counted the last one stays, and the focus where it is.
  const asked = useQuery({ ...asking('program.overview', period), placeholderData: keepPreviousData });
  if (asked.data === undefined) return <ErrorNote error={asked.error} />;
  const overview = asked.data;
  const [from, until] = [typed.from ?? overview.from, typed.until ?? overview.until];
  const change = (next: Typed) => {
    setTyped(next);
    if (next.from !== '' && next.until !== '') setPeriod(next);
  };
  return (
    <Picture
      title={t('overview.panel')}
      people={[]}
      draw={(telling, width) => overviewOf(overview, telling, width)}
    >
      <div className="row not-printed">
        <DateField label={t('overview.from')} value={from} onChange={(day) => change({ from: day, until })} />
        <DateField
          label={t('overview.until')}
          value={until}
          onChange={(day) => change({ from, until: day })}
        />
      </div>
    </Picture>
  );
}
