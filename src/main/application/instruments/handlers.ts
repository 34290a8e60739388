import { differences, wouldIndicate } from '#domain/screening/versions.ts';
import type { InstrumentVersion } from '#shared/contract/instruments.ts';
import { ok, refuse } from '#shared/result.ts';
import type { Instrument } from '#shared/vocabulary/screening.ts';
import { contentHash } from '../content-hash.ts';
import type { HandlersOf } from '../handler.ts';
import { decisionsByInstrument } from '../read-models/instrument-decisions.ts';
import { ownVersion, ownVersions } from '../read-models/instrument-versions.ts';
import { instrumentsUsed, instrumentUsed } from '../read-models/instruments-used.ts';
import { staffNames } from '../staff-names.ts';
import type { Work } from '../work.ts';
import { checkInstrumentText } from './check.ts';

export const instrumentHandlers: HandlersOf<
  | 'instrument.versions'
  | 'instrument.check'
  | 'instrument.propose'
  | 'instrument.approve'
  | 'instrument.read'
  | 'instrument.compare'
  | 'instrument.wouldChange'
> = {
  'instrument.versions': (_, work) => ok({ versions: versionsOf(work) }),

  'instrument.check': ({ text }, work) => {
    const checked = checkInstrumentText(text, servicesOf(work));
    if (!checked.ok) return ok({ faults: [...checked.error] });
    return ok({ faults: [], instrument: checked.value, hash: contentHash(checked.value) });
  },

  'instrument.propose': ({ text }, work) => {
    const checked = checkInstrumentText(text, servicesOf(work));
    if (!checked.ok) {
      const [first] = checked.error;
      return refuse('instrument-faulty', { params: { line: first?.line ?? 1 } });
    }
    const instrument = checked.value;
    const hash = contentHash(instrument);
    const known = versionsOf(work).filter(({ id }) => id === instrument.id);
    if (known.some(({ version }) => version === instrument.version)) return refuse('instrument-version-used');
    if (known.some((version) => version.for !== instrument.for)) return refuse('instrument-for-another');
    const kept = work.recordForProgram({ type: 'instrumentProposed', body: { hash, instrument } });
    return kept.ok ? ok({ hash }) : kept;
  },

  'instrument.approve': ({ hash, reasons }, work) => {
    const version = ownVersion(work.vault.database, hash);
    if (version === undefined) return refuse('instrument-unknown');
    const now = work.instruments().get(version.instrument.id);
    if (now !== undefined && contentHash(now) === hash) return refuse('instrument-in-force');
    const approved = work.recordForProgram({ type: 'instrumentApproved', body: { hash, reasons } });
    return approved.ok ? ok({}) : approved;
  },

  'instrument.read': ({ hash }, work) => {
    const instrument = instrumentByHash(work, hash);
    return instrument === undefined ? refuse('instrument-unknown') : ok({ instrument });
  },

  'instrument.compare': ({ from, to }, work) => {
    const [one, other] = [instrumentByHash(work, from), instrumentByHash(work, to)];
    if (one === undefined || other === undefined) return refuse('instrument-unknown');
    return ok({
      differences: differences(one, other).map((found) => ({ ...found, fields: [...found.fields] })),
    });
  },

  'instrument.wouldChange': ({ hash }, work) => {
    const other = instrumentByHash(work, hash);
    if (other === undefined) return refuse('instrument-unknown');
    return ok(pastScreeningsUnder(other, work));
  },
};

/** The instrument of this content hash: shipped, proposed here, or one that a decision was once made with. */
export function instrumentByHash(work: Work, hash: string): Instrument | undefined {
  const shipped = [...work.policies.instruments.values()].find((one) => contentHash(one) === hash);
  return (
    shipped ?? ownVersion(work.vault.database, hash)?.instrument ?? instrumentUsed(work.vault.database, hash)
  );
}

/** The same for many, each looked up once. */
export function instrumentsByHash(work: Work): (hash: string) => Instrument | undefined {
  const known = new Map<string, Instrument | undefined>();
  return (hash) => {
    if (!known.has(hash)) known.set(hash, instrumentByHash(work, hash));
    return known.get(hash);
  };
}

function servicesOf(work: Work): ReadonlySet<string> {
  return new Set<string>(work.policies.serviceKinds.map(({ id }) => id));
}

function versionsOf(work: Work): InstrumentVersion[] {
  const nameOf = staffNames(work);
  const inForce = new Set([...work.instruments().values()].map(contentHash));
  const decisions = decisionsByInstrument(work.vault.database);
  const listed = (instrument: Instrument, hash: string) => ({
    id: instrument.id,
    version: instrument.version,
    hash,
    for: instrument.for,
    title: instrument.title,
    inForce: inForce.has(hash),
    decisions: decisions.get(hash) ?? 0,
  });
  const shipped = [...work.policies.instruments.values()].map((instrument) => ({
    ...listed(instrument, contentHash(instrument)),
    shipped: true,
  }));
  const own = ownVersions(work.vault.database).map(({ hash, instrument, proposed, approved }) => ({
    ...listed(instrument, hash),
    shipped: false,
    proposed: { by: nameOf(proposed.by), at: proposed.at },
    ...(approved === undefined
      ? {}
      : {
          approved: {
            by: nameOf(approved.by),
            at: approved.at,
            reasons: approved.reasons,
          },
        }),
  }));
  // What an earlier release shipped stays readable for the decisions that were made with it.
  const known = new Set([...shipped, ...own].map(({ hash }) => hash));
  const earlier = [...instrumentsUsed(work.vault.database)]
    .filter(([hash]) => !known.has(hash))
    .map(([hash, instrument]) => ({ ...listed(instrument, hash), shipped: true }));
  return [...earlier, ...shipped, ...own];
}

/** The program's screenings made with any version of this instrument, and those that would come out otherwise. */
function pastScreeningsUnder(other: Instrument, work: Work) {
  const instrumentOf = instrumentsByHash(work);
  const states = work.record.caseIds().flatMap((id) => {
    const state = work.caseState(id);
    return state.ok ? [state.value] : [];
  });
  const all = states.flatMap((state) =>
    state.pathways.flatMap(({ id: pathway, screenings }) =>
      screenings.flatMap((screening, at) => {
        if (screening.instrument.id !== other.id) return [];
        const asked = instrumentOf(screening.instrument.hash);
        if (asked === undefined) return [];
        const earlier = screenings.slice(0, at).filter(({ person }) => person === screening.person);
        const { before, after, newlyAsked } = wouldIndicate(screening, earlier, asked, other);
        return [
          {
            case: state.id,
            caseName: state.name,
            pathway,
            screening: screening.id,
            on: screening.on,
            before,
            after,
            newlyAsked: [...newlyAsked],
          },
        ];
      }),
    ),
  );
  return { screenings: all.length, changed: all.filter(({ before, after }) => before !== after) };
}
