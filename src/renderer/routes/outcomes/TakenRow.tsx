import { useTranslation } from 'react-i18next';
import { PanelRow } from '#renderer/components/Panel.tsx';
import { useBilingual } from '#renderer/i18n/bilingual.ts';
import { useWriting } from '#renderer/i18n/dates.ts';
import type { OutcomesView, TakenView } from '#shared/contract/outcomes.ts';
import type { Measure } from '#shared/vocabulary/measure.ts';

interface TakenRowProps {
  readonly taken: TakenView;
  readonly outcomes: OutcomesView;
}

/** What was answered once: sums where there are any, how they changed and by whose margins, and each answer in words. */
export function TakenRow({ taken, outcomes }: TakenRowProps) {
  const { t } = useTranslation('outcomes');
  const say = useBilingual();
  const write = useWriting();
  const { answered, on, measure: id, safetySeenOn } = taken;
  const measure = outcomes.measures.find(
    ({ hash, measure: text }) => hash === answered?.hash || (answered === undefined && text.id === id),
  )?.measure;
  return (
    <PanelRow lead={write.shortDay(on)} title={measure === undefined ? id : say(measure.title)}>
      {answered === undefined ? (
        t('past.declined')
      ) : (
        <>
          {measure !== undefined && <Sums taken={taken} measure={measure} />}
          <Changes taken={taken} outcomes={outcomes} />
          {safetySeenOn !== undefined && <p>{t('safety.seenOn', { day: write.day(safetySeenOn) })}</p>}
          {measure !== undefined && (
            <details>
              <summary>{t('past.answers')}</summary>
              <ul>
                {measure.items.map((item) => {
                  const choice = measure.choices.find(({ value }) => value === answered.answers[item.id]);
                  return (
                    <li key={item.id}>
                      {say(item.text)} {choice === undefined ? t('paper.skipped') : say(choice.text)}
                    </li>
                  );
                })}
              </ul>
            </details>
          )}
        </>
      )}
    </PanelRow>
  );
}

function Sums({ taken: { score }, measure }: { readonly taken: TakenView; readonly measure: Measure }) {
  const { t } = useTranslation('outcomes');
  const say = useBilingual();
  if (score === undefined) return null;
  const most = measure.items.length * Math.max(...measure.choices.map(({ value }) => value));
  return (
    <>
      <p>
        {score.total === undefined
          ? t('past.noTotal', { count: score.missing.length })
          : t('past.total', { total: score.total, most })}
      </p>
      <ul>
        {score.clusters.map(({ id, sum }) => {
          const text = measure.scoring?.clusters.find((other) => other.id === id)?.text;
          const cluster = text === undefined ? id : say(text);
          return (
            <li key={id}>
              {sum === undefined ? t('past.clusterNone', { cluster }) : t('past.cluster', { cluster, sum })}
            </li>
          );
        })}
      </ul>
      <p>
        {t(`past.pattern.${score.pattern}`)} {t('never')}
      </p>
    </>
  );
}

function Changes({ taken: { changes = [] }, outcomes: { margins } }: TakenRowProps) {
  const { t } = useTranslation('outcomes');
  const say = useBilingual();
  const write = useWriting();
  if (changes.length === 0 || margins === undefined) return null;
  return (
    <>
      {changes.map(({ since, points, direction, reliable, meaningful }) => (
        <p key={since}>
          {t(`change.${direction}`, { count: points, day: write.day(since) })}{' '}
          {direction !== 'same' && (
            <>
              {t(`change.reliable.${reliable}`)} {t(`change.meaningful.${meaningful}`)}
            </>
          )}
        </p>
      ))}
      <p className="quiet">
        {t('margins.by', { title: say(margins.title), source: margins.source })}{' '}
        {t('margins.sample', { sample: say(margins.sample) })} {t('margins.none')}
      </p>
    </>
  );
}
