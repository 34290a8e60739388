import { useTranslation } from 'react-i18next';
import { LinkButton } from '#renderer/components/LinkButton.tsx';
import { Notice } from '#renderer/components/Notice.tsx';
import type { StateKind } from '#renderer/components/StateTag.tsx';
import { takes } from '#renderer/routes/case/NextCard.tsx';
import { stepLink } from '#renderer/routes/case/stepPages.ts';
import type { AtPathway } from '#renderer/routes/StepOf.tsx';
import type { Outcome } from '#shared/vocabulary/screening.ts';

export interface Decided {
  readonly person: string;
  readonly outcome: Outcome;
  readonly waitsForSupervisor: boolean;
}

interface DecidedNoteProps {
  readonly at: AtPathway;
  readonly decided: Decided;
  /** Nobody else is to be screened on this page: what comes next is its main action. */
  readonly onlyThis: boolean;
}

/** After the decision: what was recorded, and what comes next on this pathway. */
export function DecidedNote({ at, decided, onlyThis }: DecidedNoteProps) {
  const { t } = useTranslation(['screening', 'case']);
  const { step } = at.pathway.next;
  const link =
    step === 'screen' || !takes(at.me.role, step) ? undefined : stepLink(step, at.on.case, at.on.pathway);
  return (
    <Notice
      kind={kindOf(decided)}
      title={t('decided.title', { outcome: t(`outcome.${decided.outcome}`) })}
      alert
    >
      <p>{decided.waitsForSupervisor ? t('decided.waits') : t(`decided.${decided.outcome}`)}</p>
      {link !== undefined && (
        <div>
          <LinkButton link={link} variant={onlyThis ? 'filled' : 'default'}>
            {t(`case:step.${step}`)}
          </LinkButton>
        </div>
      )}
    </Notice>
  );
}

function kindOf({ outcome, waitsForSupervisor }: Decided): StateKind {
  if (waitsForSupervisor) return 'supervisor';
  return outcome === 'coercionIndicated' ? 'stop' : 'done';
}
