import { useTranslation } from 'react-i18next';
import { Panel } from '#renderer/components/Panel.tsx';
import { Picture } from '#renderer/components/Picture.tsx';
import { leftOpenPicture } from '#renderer/pictures/leftOpen.ts';
import { overruledPicture } from '#renderer/pictures/overruled.ts';
import type { Output } from '#shared/contract/index.ts';
import type { Names } from './reportNames.ts';

interface PatternsReportProps {
  readonly patterns: Output<'supervision.patterns'>;
  readonly names: Names;
}

/** Which questions stay open, and which rules and answers people decide against, in both directions. */
export function PatternsReport({ patterns, names }: PatternsReportProps) {
  const { t } = useTranslation('reports');
  const { period } = names;
  if (patterns.screenings === 0) {
    return (
      <Panel title={t('overruled.panel')}>
        <p>{t('overruled.none')}</p>
      </Panel>
    );
  }
  const all = { words: t('overruled.all'), ...patterns.all };
  const rules = patterns.rules.map((row) => ({ ...row, words: names.ofVersion(row) }));
  const answers = patterns.answers.map((row) => ({ ...row, words: names.ofVersion(row) }));
  const unasked = patterns.unasked.map((row) => ({ ...row, words: names.ofVersion(row) }));
  return (
    <>
      {unasked.length === 0 ? (
        <Panel title={t('open.panel')}>
          <p>{t('open.none')}</p>
        </Panel>
      ) : (
        <Picture
          title={t('open.panel')}
          people={[]}
          draw={(telling, width) =>
            leftOpenPicture({ title: t('open.title', { period }), rows: unasked }, telling, width)
          }
        >
          <p className="quiet small">{t('open.why')}</p>
        </Picture>
      )}
      <Picture
        title={t('overruled.panel')}
        people={[]}
        draw={(telling, width) =>
          overruledPicture({ title: t('overruled.title', { period }), rows: [all, ...rules] }, telling, width)
        }
      >
        <p className="quiet small">{t('overruled.rules')}</p>
      </Picture>
      {answers.length > 0 && (
        <Picture
          title={t('overruled.answersPanel')}
          people={[]}
          draw={(telling, width) =>
            overruledPicture(
              { title: t('overruled.answersTitle', { period }), rows: answers },
              telling,
              width,
            )
          }
        >
          <p className="quiet small">{t('overruled.answers')}</p>
        </Picture>
      )}
    </>
  );
}
