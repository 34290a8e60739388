import type { KeyObject } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { AttachmentFault, openAttachmentCheck } from './audit-attachments.ts';
import { type CaseKeyState, openCaseKeyStates } from './case-keys.ts';
import { canonicalBytes, type Envelope, hashOf, headerOf, signedBytes } from './envelope.ts';
import {
  type CaseKey,
  fingerprintOf,
  isInForceAt,
  isSignedBy,
  isValidAt,
  type RecordKeys,
  type Signer,
  unwrapped,
  verifyingKeyOf,
} from './keys.ts';
import { type EventRegistry, kindOf, readBody } from './registry.ts';
import { open } from './sealing.ts';

/** What can be wrong with one event by itself, its neighbours apart. */
export type EventFault =
  | 'hash-wrong'
  | 'unknown-author'
  | 'signature-wrong'
  | 'certificate-not-valid-then'
  | 'type-unknown'
  | 'role-not-allowed'
  | 'body-will-not-open'
  | 'body-does-not-fit'
  | 'erased-without-order'
  | AttachmentFault;

/** How far a body could be read: with no keys at hand it stays sealed, after an erasure for good. */
export type BodyState = 'opened' | 'sealed' | 'erased';

/** Checks that an event's author wrote what it says, and was allowed to. */
export function openAuthorship(signers: readonly Signer[], registry: EventRegistry) {
  const known = new Map<string, { readonly key: KeyObject; readonly certificates: Signer[] }>();
  for (const signer of signers) {
    const name = `${signer.userId} ${fingerprintOf(signer.publicKey)}`;
    const entry = known.get(name) ?? { key: verifyingKeyOf(signer), certificates: [] };
    entry.certificates.push(signer);
    known.set(name, entry);
  }

  return (envelope: Envelope): EventFault | undefined => {
    if (hashOf(headerOf(envelope), envelope.body) !== envelope.hash) return 'hash-wrong';
    const author = known.get(`${envelope.author.user} ${envelope.author.key}`);
    if (author === undefined) return 'unknown-author';
    const signature = Buffer.from(envelope.signature, 'base64url');
    if (!isSignedBy(author.key, signedBytes(envelope.hash), signature)) return 'signature-wrong';
    const kind = kindOf(registry, envelope.type);
    const holds = kind?.evenWhenExpired === true ? isInForceAt : isValidAt;
    const valid = author.certificates.filter((signer) => holds(signer, envelope.recordedAt));
    if (valid.length === 0) return 'certificate-not-valid-then';
    if (kind === undefined) return 'type-unknown';
    return valid.some(({ role }) => kind.authors.includes(role)) ? undefined : 'role-not-allowed';
  };
}

/** Checks that an event's body opens and fits, as far as there are keys. */
export function openContents(
  database: Database,
  keys: Pick<RecordKeys, 'unwrapCaseKey'> | undefined,
  registry: EventRegistry,
  attached: ReturnType<typeof openAttachmentCheck>,
) {
  const ordered = erasuresOrdered(database, registry);
  const cases = new Map<
    string,
    { readonly state: CaseKeyState['state']; readonly key: CaseKey | undefined }
  >();
  const stateOf = openCaseKeyStates(database);
  const lookUp = (caseId: string) => {
    const known = cases.get(caseId);
    if (known !== undefined) return known;
    const state = stateOf(caseId);
    const key = state.state === 'there' && keys ? unwrapped(keys, state.wrapped, caseId) : undefined;
    const found = { state: state.state, key };
    cases.set(caseId, found);
    return found;
  };

  return (envelope: Envelope): EventFault | BodyState => {
    const { state, key } = lookUp(envelope.case);
    if (state === 'erased') return ordered.has(envelope.case) ? 'erased' : 'erased-without-order';
    if (state === 'unknown') return 'body-will-not-open';
    if (keys === undefined) return 'sealed';
    const opened = key && open(key, envelope.body, canonicalBytes(headerOf(envelope)));
    if (opened === undefined) return 'body-will-not-open';
    const kind = kindOf(registry, envelope.type);
    const read = kind && readBody(kind, envelope.version, opened.value);
    if (kind === undefined || key === undefined || read === undefined) return 'body-does-not-fit';
    return (kind.attaches && attached.faultOf(envelope.case, key, read.body)) ?? 'opened';
  };
}

/** The cases in whose stream an order to erase stands; the walk checks who signed it. */
function erasuresOrdered(database: Database, registry: EventRegistry): ReadonlySet<string> {
  const rows = database
    .prepare<[], { case_id: string; type: string }>('SELECT DISTINCT case_id, type FROM events')
    .all();
  return new Set(rows.filter(({ type }) => kindOf(registry, type)?.erases).map((row) => row.case_id));
}
