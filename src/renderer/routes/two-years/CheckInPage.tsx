import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '#renderer/components/LinkButton.tsx';
import { PickOne } from '#renderer/components/PickOne.tsx';
import { pageLink } from '#renderer/routes/case/stepPages.ts';
import { TwoYears } from '#renderer/routes/plan/TwoYears.tsx';
import { type AtPathway, StepOf } from '#renderer/routes/StepOf.tsx';
import { CheckInForm } from './CheckInForm.tsx';
import { CheckInHistory } from './CheckInHistory.tsx';

/** The two years: a talk with each person, apart from the other side. */
export function CheckInPage() {
  const { t } = useTranslation('two-years');
  return (
    <StepOf title={t('checkIn.title')} by="facilitator" stages={['twoYears', 'violationReview']}>
      {(at) => <CheckIns at={at} />}
    </StepOf>
  );
}

function CheckIns({ at }: { readonly at: AtPathway }) {
  const { t } = useTranslation(['two-years', 'words']);
  const people = [at.pathway.survivor, at.pathway.accountableParty].flatMap((id) => at.person(id) ?? []);
  const [open, setOpen] = useState<string>(at.pathway.survivor);
  const person = at.person(open);
  return (
    <>
      <PickOne
        label={t('checkIn.who')}
        value={open}
        onPick={setOpen}
        options={people.map(({ id, name, part }) => ({
          value: String(id),
          label: name,
          detail: t(`words:part.${part}`),
          done: at.pathway.checkIns.some((checkIn) => checkIn.person === id && checkIn.on === at.today)
            ? t('checkIn.today')
            : undefined,
        }))}
      />
      {person !== undefined && <CheckInForm key={person.id} at={at} person={person} />}
      <div>
        <LinkButton variant="transparent" link={pageLink('violation', at.on.case, at.on.pathway)}>
          {t('checkIn.report')}
        </LinkButton>
      </div>
      <TwoYears at={at} />
      <CheckInHistory at={at} />
    </>
  );
}
