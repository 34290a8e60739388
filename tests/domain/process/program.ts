import agendaLibrary from '#policies/agendas/agendas.json' with { type: 'json' };
import pcl5 from '#policies/measures/pcl-5.json' with { type: 'json' };
import library from '#policies/obligations/library.json' with { type: 'json' };
import defaultPolicy from '#policies/program/default.json' with { type: 'json' };
import kinds from '#policies/services/kinds.json' with { type: 'json' };
import minimumWages from '#policies/wages/minimum.json' with { type: 'json' };
import { agendaLibrarySchema } from '#shared/vocabulary/agenda.ts';
import { type UserId, userIdSchema } from '#shared/vocabulary/ids.ts';
import { measureSchema } from '#shared/vocabulary/measure.ts';
import { wageTablesSchema } from '#shared/vocabulary/money.ts';
import { obligationLibrarySchema, serviceKindsSchema } from '#shared/vocabulary/obligation.ts';
import { type Policy, policySchema } from '#shared/vocabulary/policy.ts';
import type { Role } from '#shared/vocabulary/roles.ts';

export const policy: Policy = policySchema.parse(defaultPolicy);
export const agendas = agendaLibrarySchema.parse(agendaLibrary);
export const { obligations } = obligationLibrarySchema.parse(library);
export const serviceKinds = serviceKindsSchema.parse(kinds).kinds;
/** What a survivor may be asked about the past month. */
export const symptoms = { hash: 'e'.repeat(64), measure: measureSchema.parse(pcl5) };
export const wages = wageTablesSchema.parse(minimumWages).tables;

/** Who works in the invented program. One of them was a facilitator once and supervises now, under the same name. */
export const staff = {
  facilitator: { id: userIdSchema.parse('facilitator-ana'), role: 'facilitator' },
  secondFacilitator: { id: userIdSchema.parse('facilitator-ben'), role: 'facilitator' },
  supervisor: { id: userIdSchema.parse('supervisor-cora'), role: 'supervisor' },
  promoted: { id: userIdSchema.parse('facilitator-ana'), role: 'supervisor' },
} as const satisfies Record<string, { id: UserId; role: Role }>;
export type StaffName = keyof typeof staff;
