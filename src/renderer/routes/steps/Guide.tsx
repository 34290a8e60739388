import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { GuidedStep, type MissingThing } from '#renderer/components/GuidedStep.tsx';
import { SaveState } from '#renderer/components/SaveState.tsx';

interface GuideProps {
  /** Names the words of the margin: `steps:<name>.why`, `.need`, `.mayGoWrong`, `.next`. */
  readonly name: string;
  readonly missing?: readonly MissingThing[];
  readonly action: string;
  readonly onAct: () => void;
  readonly busy: boolean;
  readonly error: Error | null;
  /** How far what is typed here is kept. */
  readonly kept?: {
    readonly state: 'idle' | 'keeping' | 'kept' | 'notKept';
    readonly keptAt: Date | undefined;
    readonly error: Error | null;
  };
  /** Quiet actions beside the main one. */
  readonly besides?: ReactNode;
  readonly children: ReactNode;
}

/** A guided step whose margin is read from the words of the practice. */
export function Guide({ name, kept, error, besides, ...step }: GuideProps) {
  const { t } = useTranslation('steps');
  const points = (part: 'need' | 'mayGoWrong') => {
    const found: unknown = t(`${name}.${part}`, { returnObjects: true });
    return typeof found === 'object' && found !== null ? Object.values(found).map(String) : [];
  };
  return (
    <GuidedStep
      {...step}
      why={t(`${name}.why`)}
      need={points('need')}
      mayGoWrong={points('mayGoWrong')}
      next={t(`${name}.next`)}
      error={error ?? kept?.error ?? null}
      besides={
        <>
          {besides}
          {kept && <SaveState state={kept.state} at={kept.keptAt} />}
        </>
      }
    />
  );
}
