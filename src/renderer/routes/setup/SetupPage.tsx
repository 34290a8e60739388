import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { refreshAll } from '#renderer/bridge/freshness.ts';
import { useTell } from '#renderer/bridge/hooks.ts';
import { Doorstep } from '#renderer/shell/Doorstep.tsx';
import type { Output } from '#shared/contract/index.ts';
import { type NewPerson, newPerson, PeopleStep } from './PeopleStep.tsx';
import { ProgramStep } from './ProgramStep.tsx';
import { ProveStep } from './ProveStep.tsx';
import { RecoveryStep } from './RecoveryStep.tsx';
import { WelcomeStep } from './WelcomeStep.tsx';
import { WorkingStep } from './WorkingStep.tsx';

type Step = 'welcome' | 'program' | 'people' | 'working' | 'recovery' | 'prove';

/** Begins a new store, one question a page. What is typed lives in this page alone until the store takes it. */
export function SetupPage() {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [step, setStep] = useState<Step>('welcome');
  const [program, setProgram] = useState({ name: '', referringOffice: '' });
  const [people, setPeople] = useState<readonly NewPerson[]>(() => [
    newPerson('keyholder'),
    newPerson('facilitator'),
    newPerson('supervisor'),
  ]);
  const [sheet, setSheet] = useState<Output<'store.setUp'>>();
  const setUp = useTell('store.setUp');

  const goToDoor = async () => {
    await refreshAll(queryClient);
    await navigate({ to: '/unlock', replace: true });
  };
  const begin = () => {
    setStep('working');
    setUp.mutate(
      { program, people: people.map(({ name, role, passphrase }) => ({ name, role, passphrase })) },
      {
        onSuccess: (made) => {
          setSheet(made);
          setPeople([]);
          setStep('recovery');
        },
        onError: () => setStep('people'),
      },
    );
  };

  return (
    <Doorstep>
      {step === 'welcome' && <WelcomeStep onNext={() => setStep('program')} />}
      {step === 'program' && (
        <ProgramStep
          program={program}
          onChange={setProgram}
          onBack={() => setStep('welcome')}
          onNext={() => setStep('people')}
        />
      )}
      {step === 'people' && (
        <PeopleStep
          people={people}
          error={setUp.error}
          onChange={setPeople}
          onBack={() => setStep('program')}
          onNext={begin}
        />
      )}
      {step === 'working' && <WorkingStep />}
      {step === 'recovery' && sheet && (
        <RecoveryStep words={sheet.recoveryWords} program={program.name} onNext={() => setStep('prove')} />
      )}
      {step === 'prove' && sheet && (
        <ProveStep
          positions={sheet.prove}
          onBack={() => setStep('recovery')}
          onProved={() => void goToDoor()}
        />
      )}
    </Doorstep>
  );
}
