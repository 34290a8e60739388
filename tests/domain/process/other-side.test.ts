import fc from 'fast-check';
import { expect, test } from 'vitest';
import { standingOf } from '#domain/process/chart.ts';
import { Practice } from './practice.ts';
import { goOn, screen } from './steps.ts';

const outcome = fc.constantFrom('noConcern', 'proceedWithSafeguards', 'clarify', 'pause');
const happening = fc.oneof(
  fc.record({ who: fc.constantFrom('survivor', 'otherSide'), indicated: outcome, decided: outcome }),
  fc.record({ who: fc.constantFrom('survivor', 'otherSide'), indicated: outcome }),
  fc.record({ who: fc.constant('concern') }),
  fc.record({ who: fc.constant('audit'), verdict: fc.constantFrom('concurs', 'disagrees', 'newScreening') }),
);
type Happening = typeof happening extends fc.Arbitrary<infer Value> ? Value : never;

/** Whether a pathway may go on after these, of which the survivor's own screenings alone are audited. */
function mayGoOn(happenings: readonly Happening[]): boolean {
  const practice = new Practice();
  for (let step = 0; step < 4; step += 1) goOn(practice, practice.pathway());
  const { id, survivor, accountableParty: person } = practice.pathway();
  for (const happened of happenings) {
    const pathway = practice.pathway();
    if ('indicated' in happened) {
      const of = happened.who === 'survivor' ? survivor : person;
      const { indicated, decided = indicated } = { decided: undefined, ...happened };
      screen(practice, pathway, indicated, decided, { person: of });
    } else if ('verdict' in happened) {
      const last = pathway.screenings.findLast((screening) => screening.person === survivor);
      const about = { pathway: id, screening: last?.id ?? '', reasons: 'Read' };
      practice.ask('supervision.judge', { ...about, outcome: 'pause' }, 'supervisor');
      practice.ask('supervision.audit', { ...about, verdict: happened.verdict }, 'supervisor');
    } else practice.ask('concern.raise', { pathway: id, words: 'Odd' });
  }
  return standingOf(practice.pathway().chart) === 'current';
}

test('whatever the accountable party says, no pathway goes on that would not without it', () => {
  const seen = { wentOn: 0, held: 0 };
  fc.assert(
    fc.property(fc.array(happening, { minLength: 1, maxLength: 6 }), (happenings) => {
      const without = mayGoOn(happenings.filter(({ who }) => who !== 'otherSide'));
      const withThem = mayGoOn(happenings);
      if (withThem) expect(without).toBe(true);
      seen.wentOn += withThem ? 1 : 0;
      seen.held += without && !withThem ? 1 : 0;
    }),
    { numRuns: 400 },
  );
  // The control: some went on, and some were held by what was said on the other side.
  expect(Math.min(seen.wentOn, seen.held)).toBeGreaterThan(0);
});
