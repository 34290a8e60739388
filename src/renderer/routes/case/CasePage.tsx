import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { Picture } from '#renderer/components/Picture.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import { pathwaysOf, RINGS } from '#renderer/pictures/pathways.ts';
import type { CaseView } from '#shared/contract/case-view.ts';
import type { Role } from '#shared/vocabulary/roles.ts';
import { CaseFrame } from './CaseFrame.tsx';
import styles from './case.module.css';
import { NextCard, takes } from './NextCard.tsx';
import { PeopleCard } from './PeopleCard.tsx';
import { RecordCard } from './RecordCard.tsx';
import { WaysOut } from './WaysOut.tsx';
import { type Walk, walksOf } from './walk.ts';

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
    <CaseFrame summary={about} saysWaysOut together="case">
      {(view) => <Case view={view} />}
    </CaseFrame>
  );
}

function Case({ view }: { readonly view: CaseView }) {
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
        <Maps walks={walks}>
          <WaysOut caseId={view.id} walks={walks} />
        </Maps>
      </div>
      <div className={`${styles.side} stack`}>
        {going.map((walk, index) => (
          <NextCard key={walk.pathway.id} walk={walk} role={role} main={index === 0} />
        ))}
        <PeopleCard view={view} />
      </div>
      <div className={styles.latest}>
        <RecordCard view={view} />
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
function Maps({ walks, children }: { readonly walks: readonly Walk[]; readonly children: ReactNode }) {
  const { t } = useTranslation('case');
  const maps = Array.from({ length: Math.ceil(walks.length / RINGS) }, (_, index) =>
    walks.slice(index * RINGS, (index + 1) * RINGS),
  );
  return maps.map((rings, index) => (
    <Picture
      key={rings[0]?.pathway.id}
      title={t('map')}
      people={rings[0]?.view.people ?? []}
      draw={(telling, width) =>
        pathwaysOf(
          rings.map(({ pathway }) => pathway),
          telling,
          width,
        )
      }
    >
      {index === maps.length - 1 && children}
    </Picture>
  ));
}
