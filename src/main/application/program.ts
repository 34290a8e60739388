import { join } from 'node:path';
import { auditRecord } from '#main/record/audit.ts';
import { readWitness } from '#main/record/witness.ts';
import type { OpenVault } from '#main/vault/vault.ts';
import { ok, refuse } from '#shared/result.ts';
import type { HandlersOf } from './handler.ts';
import { checkPolicy } from './policies.ts';
import { policiesAdopted } from './read-models.ts';
import { registry } from './registry.ts';
import { sentence } from './words.ts';
import { witnessFile } from './work.ts';

export const programHandlers: HandlersOf<'program.view' | 'program.adoptPolicy' | 'record.audit'> = {
  'program.view': (_, work) =>
    ok({
      ...work.policy(),
      presets: [...work.policies.program.values()],
      obligations: [...work.policies.obligations],
      serviceKinds: [...work.policies.serviceKinds],
    }),

  'program.adoptPolicy': ({ policy }, work) => {
    const checked = checkPolicy(policy, { instruments: work.policies.instruments });
    if (!checked.ok) return checked;
    const used = policiesAdopted(work.vault.database).some(
      ({ id, version }) => id === policy.id && version === policy.version,
    );
    if (used) return refuse('policy-version-used');
    const adopted = work.recordForProgram({ type: 'policyAdopted', body: { policy } });
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
