import type { ParsedInput } from '#shared/contract/index.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import type { Evidence, EvidenceOf, KeptPicture } from '#shared/vocabulary/evidence.ts';
import { evidenceIdSchema } from '#shared/vocabulary/ids.ts';
import { type Context, type Decided, decidedWith } from '../context.ts';
import { findPathway } from '../process/require.ts';
import type { CaseState, Pathway } from '../state.ts';

/** Attaches a picture, already written anew, to what it shows. Also after the pathway has ended: proof may come late. */
export function attachEvidence(
  state: CaseState,
  { pathway: id, of, shows }: Pick<ParsedInput<'evidence.attach'>, 'pathway' | 'of' | 'shows'>,
  picture: KeptPicture,
  context: Context,
): Decided<Evidence> {
  const pathway = findPathway(state, id);
  if (!pathway.ok) return pathway;
  if (!isThere(pathway.value, of)) return refuse('evidence-of-nothing');
  const known = pathway.value.evidence.some(
    (other) => other.sha256 === picture.sha256 && JSON.stringify(other.of) === JSON.stringify(of),
  );
  if (known) return refuse('evidence-there');
  const evidence = { id: evidenceIdSchema.parse(context.newId()), of, shows, on: context.today, ...picture };
  return decidedWith(evidence, { type: 'evidenceAttached', body: { pathway: id, evidence } });
}

/** The picture of that id. */
export function findEvidence(
  state: CaseState,
  pathwayId: Pathway['id'],
  id: Evidence['id'],
): Result<Evidence> {
  const pathway = findPathway(state, pathwayId);
  if (!pathway.ok) return pathway;
  const evidence = pathway.value.evidence.find((other) => other.id === id);
  return evidence === undefined ? refuse('evidence-unknown') : ok(evidence);
}

function isThere({ plans, checkIns, payments }: Pathway, of: EvidenceOf): boolean {
  switch (of.what) {
    case 'line':
      return plans.some(({ lines }) => lines.some(({ id }) => id === of.line));
    case 'checkIn':
      return of.checkIn < checkIns.length;
    case 'payment':
      return payments.some(({ id }) => id === of.entry);
  }
}
