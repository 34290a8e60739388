import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { LinkButton } from '#renderer/components/LinkButton.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { afterCircleLink } from '#renderer/routes/after-circle/afterCircleLink.ts';
import { hasCircles } from '#renderer/routes/case/hasCome.ts';
import { PathwaysPage } from '#renderer/routes/case/PathwaysPage.tsx';
import { pageLink } from '#renderer/routes/case/stepPages.ts';
import { pairName, type Walk } from '#renderer/routes/case/walk.ts';
import { CircleFacts } from './CircleFacts.tsx';
import { PastCircles } from './PastCircles.tsx';

/** The circles of a case, a pathway at a time: how the survivor wants to meet, what is planned, and what was. */
export function CaseCircles() {
  const { t } = useTranslation('circles');
  return (
    <PathwaysPage
      title={t('ofCase.title')}
      hasCome={hasCircles}
      empty={{ title: t('ofCase.empty.title'), what: t('ofCase.empty.what') }}
    >
      {(walk) => <CirclesOf walk={walk} />}
    </PathwaysPage>
  );
}

function CirclesOf({ walk }: { readonly walk: Walk }) {
  const { view, pathway, survivor } = walk;
  const { t } = useTranslation(['circles', 'case']);
  const me = useAsk('session.me', {});
  const pair = pairName(walk, t);
  const nameOf = (id: string) => view.people.find((person) => person.id === id)?.name ?? id;
  const open = pathway.circles.find(({ endedAt }) => endedAt === undefined && pathway.ended === undefined);
  const leads = me.data?.user.role === 'facilitator';
  const goesOn = leads && (pathway.stage === 'circles' || pathway.stage === 'inCircle');
  return (
    <>
      <Panel title={pair}>
        {pathway.form !== undefined && (
          <p>
            {t('circles:ofCase.form', {
              name: survivor.name,
              form: t(`circles:form.${pathway.form}.name`),
            })}
          </p>
        )}
        {open !== undefined && <CircleFacts nameOf={nameOf} circle={open} />}
        {goesOn && (
          <div>
            <LinkButton link={pageLink('circle', view.id, pathway.id)}>
              {t(open === undefined ? 'circles:ofCase.plan' : 'circles:ofCase.open')}
              <span className="visually-hidden">: {pair}</span>
            </LinkButton>
          </div>
        )}
      </Panel>
      <PastCircles
        circles={pathway.circles}
        nameOf={nameOf}
        after={leads ? afterCircleLink(view.id, pathway.id) : undefined}
      />
    </>
  );
}
