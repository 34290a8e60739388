import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { LinkButton } from '#renderer/components/LinkButton.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { hasPlan, isPlanning } from '#renderer/routes/case/hasCome.ts';
import { PathwaysPage } from '#renderer/routes/case/PathwaysPage.tsx';
import { pageLink } from '#renderer/routes/case/stepPages.ts';
import { pairName, type Walk } from '#renderer/routes/case/walk.ts';
import { scheduleLink } from '#renderer/routes/schedule/scheduleLink.ts';
import { PlanVersions } from './PlanVersions.tsx';
import { TwoYears } from './TwoYears.tsx';

/** The plans of a case, a pathway at a time: what is in force, what it was before, and where it goes on. */
export function CasePlans() {
  const { t } = useTranslation('plan');
  return (
    <PathwaysPage
      title={t('title')}
      hasCome={hasPlan}
      empty={{ title: t('ofCase.empty.title'), what: t('ofCase.empty.what') }}
    >
      {(walk) => <PlanOf walk={walk} />}
    </PathwaysPage>
  );
}

function PlanOf({ walk }: { readonly walk: Walk }) {
  const { view, pathway } = walk;
  const { t } = useTranslation(['plan', 'case', 'schedule']);
  const pair = pairName(walk, t);
  const day = useAsk('today.view', {});
  const draft = pathway.plans.at(-1)?.approvedOn === undefined ? pathway.plans.at(-1) : undefined;
  const inForce = pathway.plans.some(({ approvedOn }) => approvedOn !== undefined);
  return (
    <>
      <Panel title={pair}>
        <p>
          {t(
            draft !== undefined
              ? 'plan:ofCase.draft'
              : inForce
                ? 'plan:ofCase.inForce'
                : 'plan:ofCase.notYet',
          )}
        </p>
        {isPlanning(walk) && (
          <div className="row">
            <LinkButton link={pageLink(pathway.needs === undefined ? 'needs' : 'plan', view.id, pathway.id)}>
              {t('plan:ofCase.open')}
              <span className="visually-hidden">: {pair}</span>
            </LinkButton>
            {inForce && (
              <LinkButton link={scheduleLink(view.id, pathway.id)}>
                {t('schedule:page.title')}
                <span className="visually-hidden">: {pair}</span>
              </LinkButton>
            )}
          </div>
        )}
      </Panel>
      {inForce && day.data && (
        <TwoYears at={{ on: { case: view.id, pathway: pathway.id }, pathway, view, today: day.data.today }} />
      )}
      <PlanVersions plans={pathway.plans} />
    </>
  );
}
