import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { Panel } from '#renderer/components/Panel.tsx';
import { type Pathway, PathwayMap } from '#renderer/components/PathwayMap.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import type { CaseView } from '#shared/contract/case-view.ts';
import type { Role } from '#shared/vocabulary/roles.ts';
import { CaseFrame } from './CaseFrame.tsx';
import styles from './case.module.css';
import { NextCard, takes } from './NextCard.tsx';
import { PeopleCard } from './PeopleCard.tsx';
import { RecordCard } from './RecordCard.tsx';
import { WaysOut } from './WaysOut.tsx';
import { type Walk, walksOf } from './walk.ts';

/** As many rings as a map can hold and still be read. */
const RINGS = 4;

/** A case: where its pathways are, what comes next on each, its people and what was written down. */
export function CasePage() {
  const { t } = useTranslation('case');
  const write = useWriting();
  const about = (view: CaseView) => {
    const count = (part: string) => view.people.filter((person) => person.part === part).length;
    return [
      t('summary.people', {
        survivors: t('summary.survivors', { count: count('survivor') }),
        accountableParties: t('summary.accountableParties', { count: count('accountableParty') }),
      }),
      t(`summary.trafficking.${view.trafficking.toSorted().join('')}`),
      t('summary.referred', { day: write.day(view.referredOn) }),
    ].join(' ');
  };
  return (
    <CaseFrame summary={about} saysWaysOut>
      {(view) => <Case view={view} />}
    </CaseFrame>
  );
}

function Case({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation('case');
  const me = useAsk('session.me', {});
  if (me.data === undefined) return null;
  const { role } = me.data.user;
  const walks = walksOf(view);
  const going = walks
    .filter(({ pathway }) => pathway.next.step !== 'none')
    .toSorted((a, b) => comesFirst(b, role) - comesFirst(a, role));
  return (
    <div className={styles.case}>
      <div className={styles.map}>
        <Panel title={t('map')}>
          <Maps walks={walks} />
          <WaysOut caseId={view.id} walks={walks} />
        </Panel>
      </div>
      <div className={`${styles.side} stack`}>
        {going.map((walk, index) => (
          <NextCard key={walk.pathway.id} walk={walk} role={role} main={index === 0} />
        ))}
        <PeopleCard view={view} />
      </div>
      <div className={styles.latest}>
        <RecordCard caseId={view.id} />
      </div>
    </div>
  );
}

/** The larger, the earlier: what this person can do before what waits for others, safety and worries before the rest. */
function comesFirst({ pathway: { next, concerns } }: Walk, role: Role): number {
  const pressing =
    next.step === 'planSafety' ||
    next.step === 'hearSurvivor' ||
    (next.step === 'screen' && concerns.length > 0);
  return (takes(role, next.step) ? 2 : 0) + (pressing ? 1 : 0);
}

/** One ring for each pathway; where there are too many for one map, several maps. */
function Maps({ walks }: { readonly walks: readonly Walk[] }) {
  const { t } = useTranslation(['case', 'cases', 'words', 'map']);
  const standing = ({ pathway: { stage, ended, next } }: Walk) => {
    if (ended !== undefined) return t(`map:ended.${ended.as}`);
    const where = t(`cases:stage.${stage}`);
    return next.waitsFor === undefined
      ? where
      : t('case:waits', { where, who: t(`words:supplier.${next.waitsFor}`) });
  };
  const pathways = walks.map(
    (walk): Pathway => ({
      id: walk.pathway.id,
      label: t('case:pair', { survivor: walk.survivor.name, accountableParty: walk.accountableParty.name }),
      standing: standing(walk),
      done: walk.pathway.stationsDone,
      at: walk.pathway.station,
      ended: walk.pathway.ended?.as,
    }),
  );
  const maps = Array.from({ length: Math.ceil(pathways.length / RINGS) }, (_, index) =>
    pathways.slice(index * RINGS, (index + 1) * RINGS),
  );
  return maps.map((rings) => <PathwayMap key={rings[0]?.id} pathways={rings} />);
}
