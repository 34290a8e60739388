import { useTranslation } from 'react-i18next';
import { useBilingual } from '#renderer/i18n/bilingual.ts';
import { useWriting } from '#renderer/i18n/dates.ts';
import type { AgreementGroup } from '#renderer/pictures/agreement.ts';
import type { Output } from '#shared/contract/index.ts';

/** From one day to another; one that is left out stands for the first or the last decision. */
export interface Period {
  readonly from?: string;
  readonly to?: string;
}

type Patterns = Output<'supervision.patterns'>;
export type Names = ReturnType<typeof useNames>;

/** What a report calls its period, the versions of the questions, and the groups it compares. */
export function useNames({ from, to }: Period, instruments: Patterns['instruments']) {
  const { t } = useTranslation('reports');
  const read = useBilingual();
  const write = useWriting();

  const instrument = (name: string) => {
    const title = instruments.find((other) => other.instrument === name)?.title;
    const version = name.slice(name.lastIndexOf(' ') + 1);
    return title === undefined ? name : t('version', { title: read(title), version });
  };

  return {
    period: periodOf(),
    instrument,
    /** Words of an instrument; with its version where there are several to tell apart. */
    ofVersion: (row: { readonly instrument: string; readonly text: Parameters<typeof read>[0] }) =>
      instruments.length < 2
        ? read(row.text)
        : t('ofVersion', { words: read(row.text), instrument: instrument(row.instrument) }),
    group({ by, of }: AgreementGroup): string {
      switch (by) {
        case 'all':
          return t('agreement.everyone');
        case 'facilitator':
          return of;
        case 'instrument':
          return instrument(of);
        case 'quarter': {
          const [year, quarter] = of.split('-Q');
          return t('agreement.quarter', { year, quarter });
        }
      }
    },
  };

  function periodOf(): string {
    if (from !== undefined && to !== undefined) {
      return t('period.both', { from: write.day(from), to: write.day(to) });
    }
    if (from !== undefined) return t('period.since', { from: write.day(from) });
    if (to !== undefined) return t('period.until', { to: write.day(to) });
    return t('period.all');
  }
}
