import { NativeSelect } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { Notice } from '#renderer/components/Notice.tsx';
import { CaseFrame } from '#renderer/routes/case/CaseFrame.tsx';
import type { CaseView } from '#shared/contract/case-view.ts';
import { NewChargesPanel } from './NewChargesPanel.tsx';
import { PersonOutcomes } from './PersonOutcomes.tsx';

/** What people of a case say of themselves: one person at a time, with their facilitator. */
export function OutcomesPage() {
  const { t } = useTranslation('outcomes');
  return (
    <CaseFrame title={t('title')} summary={() => t('summary')}>
      {(view) => <Outcomes view={view} />}
    </CaseFrame>
  );
}

function Outcomes({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation('outcomes');
  const navigate = useNavigate();
  const search = useSearch({ strict: false });
  const me = useAsk('session.me', {});
  const asked = view.people.filter(({ part }) => part === 'survivor' || part === 'accountableParty');
  const person = asked.find(({ id }) => id === search.person) ?? asked[0];
  const isFacilitator = me.data?.user.role === 'facilitator';
  const outcomes = useAsk(
    'outcomes.view',
    { case: view.id, ...(person === undefined ? {} : { person: person.id }) },
    { enabled: isFacilitator },
  );
  if (me.data !== undefined && !isFacilitator) {
    return (
      <Notice kind="note" title={t('only.title')}>
        <p>{t('only.what')}</p>
      </Notice>
    );
  }
  if (outcomes.data === undefined || person === undefined) return <ErrorNote error={outcomes.error} />;
  return (
    <>
      <NativeSelect
        label={t('whose')}
        description={t('choosePerson')}
        value={person.id}
        data={asked.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) =>
          void navigate({
            to: '/cases/$caseId/outcomes',
            params: { caseId: view.id },
            search: { person: event.currentTarget.value },
            replace: true,
          })
        }
      />
      <PersonOutcomes key={person.id} view={view} person={person} outcomes={outcomes.data} />
      <NewChargesPanel view={view} outcomes={outcomes.data} />
    </>
  );
}
