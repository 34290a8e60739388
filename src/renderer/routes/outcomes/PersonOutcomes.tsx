import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHandOver } from '#renderer/bridge/handing.ts';
import { useTell } from '#renderer/bridge/hooks.ts';
import { ConfirmDialog } from '#renderer/components/ConfirmDialog.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { Panel, PanelRow } from '#renderer/components/Panel.tsx';
import { Picture } from '#renderer/components/Picture.tsx';
import { Said } from '#renderer/components/Said.tsx';
import { useFormSaid } from '#renderer/components/useFormSaid.ts';
import { useBilingual } from '#renderer/i18n/bilingual.ts';
import { useWriting } from '#renderer/i18n/dates.ts';
import { outcomeInTime } from '#renderer/pictures/outcome.ts';
import type { CaseView } from '#shared/contract/case-view.ts';
import type { OutcomesView } from '#shared/contract/outcomes.ts';
import type { Measure } from '#shared/vocabulary/measure.ts';
import type { Person } from '#shared/vocabulary/people.ts';
import { FromPaper } from './FromPaper.tsx';
import { SafetyTalk } from './SafetyTalk.tsx';
import { TakenRow } from './TakenRow.tsx';

type Due = OutcomesView['people'][number]['due'][number];

interface PersonOutcomesProps {
  readonly view: CaseView;
  readonly person: Person;
  readonly outcomes: OutcomesView;
}

/** One person's questions to come, what they answered, and how it changed. */
export function PersonOutcomes({ view, person, outcomes }: PersonOutcomesProps) {
  const { t } = useTranslation(['outcomes', 'pictures']);
  const say = useBilingual();
  const write = useWriting();
  const [paper, setPaper] = useState<Due>();
  const [handing, setHanding] = useState<Due>();
  const { said, onDone } = useFormSaid((open) => !open && setPaper(undefined), t('outcomes:paper.action'));
  const declined = useFormSaid(() => {}, t('outcomes:act.declined'));
  const decline = useTell('measure.decline');
  const { handOver, isPending, error } = useHandOver();
  const own = outcomes.people.find((one) => one.person === person.id);
  const taken = own?.taken ?? [];
  const inUse = outcomes.measures.filter(({ inUse: now, measure }) => now && measure.part === person.part);
  const measureOf = (id: string) => inUse.find(({ measure }) => measure.id === id)?.measure;
  const offers: readonly (Due & { readonly text: Measure })[] = (own?.due ?? []).flatMap((due) => {
    const text = measureOf(due.measure);
    return text === undefined ? [] : [{ ...due, text }];
  });
  const added = inUse.find(({ measure }) => measure.scoring !== undefined)?.measure;
  const anyTime: Due | undefined =
    added === undefined || offers.some(({ measure }) => measure === added.id)
      ? undefined
      : { measure: added.id, occasion: 'asked', on: outcomes.today };
  const rows = [
    ...offers,
    ...(anyTime === undefined || added === undefined ? [] : [{ ...anyTime, text: added }]),
  ];
  const points = taken.flatMap(({ on, score, measure }) =>
    score === undefined || measure !== added?.id ? [] : [{ on, total: score.total }],
  );
  const sitting = ({ measure, occasion, circle }: Due) => ({
    case: view.id,
    person: person.id,
    measure,
    occasion,
    ...(circle === undefined ? {} : { circle }),
  });
  const worrying = taken.filter(({ answered, safetySeenOn }) => answered?.asksForSafety && !safetySeenOn);
  const paperText = paper && measureOf(paper.measure);

  return (
    <>
      {worrying.map(({ id }) => (
        <SafetyTalk key={id} caseId={view.id} taken={id} safety={outcomes.safety} />
      ))}
      <Said said={said} />
      <Said said={declined.said} />
      <ErrorNote error={decline.error ?? error} />
      {paper !== undefined && paperText !== undefined ? (
        <FromPaper
          sitting={sitting(paper)}
          measure={paperText}
          language={person.language}
          today={outcomes.today}
          onDone={onDone}
        />
      ) : (
        <Panel title={t('outcomes:due.title')} rows>
          {offers.length === 0 && <PanelRow title={t('outcomes:due.none')} />}
          {rows.map((due, place) => (
            <PanelRow
              key={`${due.measure} ${due.occasion} ${due.circle}`}
              title={say(due.text.title)}
              action={
                <div className="row">
                  <Button variant={place === 0 ? 'filled' : 'default'} onClick={() => setHanding(due)}>
                    {t('outcomes:act.screen')}
                  </Button>
                  <Button onClick={() => setPaper(due)}>{t('outcomes:act.paper')}</Button>
                  {due.occasion !== 'asked' && (
                    <Button
                      variant="transparent"
                      onClick={() =>
                        decline.mutate(
                          { ...sitting(due), on: outcomes.today },
                          { onSuccess: () => declined.onDone('recorded') },
                        )
                      }
                    >
                      {t('outcomes:act.decline')}
                    </Button>
                  )}
                </div>
              }
            >
              {due.occasion === 'asked' ? say(due.text.about) : t(`outcomes:occasion.${due.occasion}`)}
            </PanelRow>
          ))}
        </Panel>
      )}
      <ConfirmDialog
        open={handing !== undefined}
        title={t('outcomes:handing.title', { name: person.name })}
        confirm={t('outcomes:handing.confirm')}
        busy={isPending}
        error={error}
        onConfirm={() => handing && handOver({ ...sitting(handing), language: person.language })}
        onClose={() => setHanding(undefined)}
      >
        <p>{t('outcomes:handing.what')}</p>
      </ConfirmDialog>
      {points.length > 0 && added !== undefined && (
        <Picture
          title={t('pictures:outcomes.panel')}
          people={view.people}
          draw={(telling, width) =>
            outcomeInTime(
              {
                points,
                most: mostOf(added),
                margins: outcomes.margins === undefined ? '' : say(outcomes.margins.title),
              },
              telling,
              width,
            )
          }
        />
      )}
      <Panel title={t('outcomes:past.title')} rows>
        {taken.length === 0 && <PanelRow title={t('outcomes:past.none')} />}
        {taken.toReversed().map((one) => (
          <TakenRow key={one.id} taken={one} outcomes={outcomes} />
        ))}
        {own !== undefined && (
          <PanelRow title={t('outcomes:services.title')}>
            {t('outcomes:services.counts', own.services)}
          </PanelRow>
        )}
        {added?.wordingNote !== undefined && (
          <PanelRow title={t('outcomes:wording')}>{say(added.wordingNote)}</PanelRow>
        )}
        {points.length > 0 && <PanelRow lead={write.shortDay(outcomes.today)} title={t('outcomes:never')} />}
      </Panel>
    </>
  );
}

function mostOf({ items, choices }: Measure): number {
  return items.length * Math.max(...choices.map(({ value }) => value));
}
