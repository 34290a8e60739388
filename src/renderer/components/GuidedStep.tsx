import { Button } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { Link, type LinkProps } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from './ErrorNote.tsx';
import { FieldLink } from './FieldLink.tsx';
import styles from './GuidedStep.module.css';
import { type AboutStep, StepMargin } from './StepMargin.tsx';

/** Something without which the step cannot be taken. */
export interface MissingThing {
  readonly what: string;
  /** Who can supply it. */
  readonly who?: string;
  /** Where it is supplied: another page, or a field of this one by its id. */
  readonly link?: LinkProps;
  readonly field?: string;
}

interface GuidedStepProps extends AboutStep {
  readonly missing?: readonly MissingThing[];
  /** The one main action, as a verb. With something missing it leads there. */
  readonly action: string;
  readonly onAct: () => void;
  readonly busy?: boolean;
  readonly error?: Error | null;
  /** Quiet actions beside the main one. */
  readonly besides?: ReactNode;
  readonly children: ReactNode;
}

/** One step with somebody at one's side: the form, and in the margin why, what is needed, what may go wrong, what follows. */
export function GuidedStep({
  why,
  need,
  mayGoWrong,
  next,
  missing = [],
  action,
  onAct,
  busy = false,
  error = null,
  besides,
  children,
}: GuidedStepProps) {
  const { t } = useTranslation('common');
  const missingList = useRef<HTMLElement>(null);
  const missingId = useId();
  const act = (event: FormEvent) => {
    event.preventDefault();
    if (missing.length > 0) missingList.current?.focus();
    else onAct();
  };
  return (
    <div className="with-margin">
      <form className={styles.main} onSubmit={act} noValidate>
        {children}
        {missing.length > 0 && (
          <section ref={missingList} tabIndex={-1} aria-labelledby={missingId} className={styles.missing}>
            <p id={missingId} className={styles.heading}>
              {t('step.missing')}
            </p>
            <ul>
              {missing.map(({ what, who, link, field }) => (
                <li key={`${field ?? ''} ${what}`}>
                  <IconClock size={18} stroke={1.7} aria-hidden="true" />
                  <span>
                    {link !== undefined && <Link {...link}>{what}</Link>}
                    {link === undefined && field !== undefined && <FieldLink to={field}>{what}</FieldLink>}
                    {link === undefined && field === undefined && what}
                    {who !== undefined && <span className="quiet"> {who}</span>}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <ErrorNote error={error} />
        <div className="row">
          <Button type="submit" variant="filled" loading={busy}>
            {action}
          </Button>
          {besides}
        </div>
      </form>
      <StepMargin why={why} need={need} mayGoWrong={mayGoWrong} next={next} />
    </div>
  );
}
