import { join } from 'node:path';
import { auditRecord } from '#main/record/audit.ts';
import { readWitness } from '#main/record/witness.ts';
import type { OpenVault } from '#main/vault/vault.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import type { Policy } from '#shared/vocabulary/policy.ts';
import type { HandlersOf } from './handler.ts';
import { checkPolicy } from './policies.ts';
import { overviewOf } from './read-models/overview.ts';
import { policiesAdopted } from './read-models/policy-in-force.ts';
import { registry } from './registry.ts';
import { sentence } from './words.ts';
import { type Work, witnessFile } from './work.ts';

export const programHandlers: HandlersOf<
  'program.view' | 'program.overview' | 'program.checkPolicy' | 'program.adoptPolicy' | 'record.audit'
> = {
  'program.view': (_, work) =>
    ok({
      ...work.policy(),
      presets: [...work.policies.program.values()],
      obligations: [...work.policies.obligations],
      serviceKinds: [...work.policies.serviceKinds],
    }),

  'program.overview': ({ from, until }, work) => {
    const context = work.context();
    const { today } = context;
    const period = { from: from ?? `${today.slice(0, 4)}-01-01`, until: until ?? today };
    return ok(overviewOf(work.vault.database, period, context));
  },

  'program.checkPolicy': ({ policy }, work) => {
    const checked = adoptable(policy, work);
    return checked.ok ? ok({ policy: checked.value }) : checked;
  },

  'program.adoptPolicy': ({ policy }, work) => {
    const checked = adoptable(policy, work);
    if (!checked.ok) return checked;
    const adopted = work.recordForProgram({ type: 'policyAdopted', body: { policy: checked.value } });
    return adopted.ok ? ok({}) : adopted;
  },

  'record.audit': (_, work) => {
    const { wrong, counts } = auditStore(work.vault, work.store);
    if (wrong === undefined) {
      work.witness();
      return ok({ ok: true, events: counts.events });
    }
    return ok({
      ok: false,
      events: counts.events,
      fault: {
        code: wrong.code,
        message: sentence({
          code: wrong.code,
          params: { place: wrong.journalSeq, seenBy: wrong.seenBy ?? '' },
        }),
        journalSeq: wrong.journalSeq,
      },
    });
  },
};

/** A policy that fits together, and whose version was never in force: a version says one thing forever. */
function adoptable(policy: unknown, work: Work): Result<Policy> {
  const checked = checkPolicy(policy, {
    instruments: work.instruments(),
    measures: work.policies.measures,
  });
  if (!checked.ok) return checked;
  const { id, version } = checked.value;
  const used = policiesAdopted(work.vault.database).some(
    (adopted) => adopted.id === id && adopted.version === version,
  );
  return used ? refuse('policy-version-used') : checked;
}

/** The audit of an unlocked store, with the heads its witnesses saw. Needs no record that can be read. */
export function auditStore(vault: OpenVault, store: string) {
  const witnessed = readWitness(join(store, witnessFile));
  return auditRecord({
    database: vault.database,
    storeId: vault.storeId,
    signers: vault.signers(),
    registry,
    keys: vault,
    ...(witnessed.ok ? { witnessed: witnessed.value } : {}),
  });
}
