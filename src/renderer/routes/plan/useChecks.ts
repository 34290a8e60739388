import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { asking } from '#renderer/bridge/hooks.ts';
import type { AtPathway } from '#renderer/routes/StepOf.tsx';
import type { PlanCheck } from '#shared/vocabulary/plan.ts';
import { emptyFields, lineInput, type PlanDraft } from './planDraft.ts';

const PAUSE_IN_TYPING = 400;

/**
 * What the core says to the lines as they are typed. A line with something still empty is passed on with a stand-in
 * there, so that the places of the others, by which checks name them, stay as they are.
 */
export function useChecks(at: AtPathway, draft: PlanDraft | undefined): readonly PlanCheck[] {
  const [settled, setSettled] = useState(draft);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(draft), PAUSE_IN_TYPING);
    return () => clearTimeout(timer);
  }, [draft]);

  const lines = (settled?.lines ?? []).map((line) => {
    const filled = { ...line };
    for (const field of emptyFields(line)) {
      filled[field] = field === 'from' || field === 'until' ? (settled?.startsOn ?? at.today) : '…';
    }
    return lineInput(filled);
  });
  const asked = useQuery({
    ...asking('plan.check', { ...at.on, startsOn: settled?.startsOn || at.today, lines }),
    enabled: lines.length > 0,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return lines.length === 0 ? [] : (asked.data?.checks ?? []);
}
