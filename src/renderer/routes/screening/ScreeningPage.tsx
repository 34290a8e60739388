import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { useKeptForm } from '#renderer/bridge/keptForm.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { Notice } from '#renderer/components/Notice.tsx';
import { type AtPathway, StepOf } from '#renderer/routes/StepOf.tsx';
import type { Stage } from '#shared/vocabulary/pathway.ts';
import type { Person } from '#shared/vocabulary/people.ts';
import { asAsked } from '#shared/vocabulary/wording.ts';
import { AuditSaid } from './AuditSaid.tsx';
import { BeforeAsking } from './BeforeAsking.tsx';
import { type Decided, DecidedNote } from './DecidedNote.tsx';
import { Interview } from './Interview.tsx';
import { occasionNow } from './occasion.ts';
import { PastScreenings } from './PastScreenings.tsx';
import { Reading } from './Reading.tsx';
import { freshScreening, screeningDraftSchema } from './screeningDraft.ts';
import { WhoToScreen } from './WhoToScreen.tsx';

/** Screening of the survivor, of each family member who may be under pressure, and of the other side where it is asked. */
export function ScreeningPage() {
  const { t } = useTranslation('screening');
  return (
    <StepOf title={t('title')} afterTheEnd together="questions">
      {(at) => <ScreeningDesk at={at} />}
    </StepOf>
  );
}

/** From the agreement on, until an end is under way. */
const SCREENED: readonly Stage[] = [
  'screening',
  'community',
  'preparation',
  'circles',
  'inCircle',
  'planning',
  'twoYears',
  'violationReview',
];

function ScreeningDesk({ at }: { readonly at: AtPathway }) {
  const { t } = useTranslation('screening');
  const search = useSearch({ strict: false });
  const [decided, setDecided] = useState<Decided>();
  const waiting = at.pathway.peopleToScreen.find(({ screened }) => !screened);
  const person = at.person(search.person ?? waiting?.person ?? at.pathway.survivor);
  const program = useAsk('program.view', {});
  if (person === undefined) return null;
  if (program.data === undefined) return <ErrorNote error={program.error} />;
  const otherSide = program.data.policy.screening.instruments.accountableParty !== undefined;
  const open = at.pathway.ended === undefined && SCREENED.includes(at.pathway.stage);
  // Whoever was just decided on is not asked to begin again.
  const justDecided = decided?.person === person.id;
  return (
    <>
      {decided !== undefined && <DecidedNote at={at} decided={decided} onlyThis={!open || justDecided} />}
      {decided === undefined && !open && <Notice kind="note" title={t('notOpen')} />}
      {open && <WhoToScreen at={at} chosen={person.id} otherSide={otherSide} />}
      {open && person.id === at.pathway.accountableParty && (
        <Notice kind="note" title={t('otherSide.title')}>
          <p>{t('otherSide.what')}</p>
        </Notice>
      )}
      {open && <AuditSaid pathway={at.pathway} person={person.id} />}
      {open && at.me.role !== 'facilitator' && <Notice kind="note" title={t('onlyFacilitators')} />}
      {open && !justDecided && at.me.role === 'facilitator' && (
        <ScreeningOf key={person.id} at={at} person={person} onDecided={setDecided} />
      )}
      <PastScreenings key={`past-${person.id}`} at={at} person={person} />
    </>
  );
}

interface ScreeningOfProps {
  readonly at: AtPathway;
  readonly person: Person;
  readonly onDecided: (decided: Decided) => void;
}

/** One screening under way: before asking, asking, and reading what the rules make of it. */
function ScreeningOf({ at, person, onDecided }: ScreeningOfProps) {
  const known = useAsk('screening.instrument', { ...at.on, person: person.id });
  const kept = useKeptForm(
    at.form(`screening/${person.id}`),
    screeningDraftSchema,
    freshScreening(at.today, occasionNow(at.pathway, person.id)),
  );
  const error = known.error ?? (kept.value === undefined ? kept.error : null);
  if (error !== null) return <ErrorNote error={error} />;
  if (known.data === undefined || kept.value === undefined) return null;

  const instrument = asAsked(known.data.instrument, known.data.wordings);
  const draft = kept.value;
  const shared = { at, person, instrument, draft, onChange: kept.change, save: kept };
  switch (draft.phase) {
    case 'before':
      return <BeforeAsking {...shared} />;
    case 'asking':
    case 'stopped':
      return <Interview {...shared} />;
    case 'reading':
      return (
        <Reading
          {...shared}
          onDecided={async (decided) => {
            await kept.discard().finally(() => onDecided(decided));
          }}
        />
      );
  }
}
