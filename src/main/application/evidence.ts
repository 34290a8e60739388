import { attachEvidence, findEvidence } from '#domain/evidence/decide.ts';
import { sha256Of } from '#main/record/attachments.ts';
import { ok } from '#shared/result.ts';
import type { HandlersOf } from './handler.ts';
import { cleanPicture } from './pictures/picture.ts';

/** Photos and scans: written anew on the way in, sealed with the case, shown in the window and nowhere else. */
export const evidenceHandlers: HandlersOf<'evidence.attach' | 'evidence.show'> = {
  'evidence.attach': async ({ case: id, bytes, ...about }, work) => {
    const cleaned = await cleanPicture(Buffer.from(bytes, 'base64'), work.policy().policy.evidence);
    if (!cleaned.ok) return cleaned;
    const { bytes: clean, kind, width, height } = cleaned.value;
    const picture = { kind, width, height, size: clean.length, sha256: sha256Of(clean) };
    const attached = work.attach(id, clean, (state, context) =>
      attachEvidence(state, about, picture, context),
    );
    return attached.ok ? ok({ evidence: attached.value }) : attached;
  },

  'evidence.show': ({ case: id, pathway, evidence: evidenceId }, work) => {
    const state = work.caseState(id);
    if (!state.ok) return state;
    const evidence = findEvidence(state.value, pathway, evidenceId);
    if (!evidence.ok) return evidence;
    const bytes = work.record.attachments.get({ case: id, id: evidenceId }, evidence.value.sha256);
    return bytes.ok
      ? ok({ kind: evidence.value.kind, bytes: Buffer.from(bytes.value).toString('base64') })
      : bytes;
  },
};
