import type { PathwayView } from '#shared/contract/case-view.ts';
import type { PlanLine } from '#shared/vocabulary/plan.ts';

/** The lines the survivor kept, of the version that is in force. */
export function linesInForce({ plans }: PathwayView): readonly PlanLine[] {
  const inForce = plans.findLast(({ approvedOn }) => approvedOn !== undefined);
  return inForce?.lines.filter(({ decision }) => decision === 'keep') ?? [];
}

/** What a line says, in whichever version it stood. */
export function lineText({ plans }: PathwayView, id: string): string {
  return plans.flatMap(({ lines }) => lines).find((line) => line.id === id)?.text ?? id;
}
