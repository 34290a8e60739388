import { describe, expect, test } from 'vitest';
import type { Input } from '#shared/contract/index.ts';
import { ask } from '../documents/poppler.ts';
import { copyOf, enter, HandClock, type TestProgram, type Visitor } from './program.ts';
import { lead, openCase, type Place, screen } from './story.ts';

type Outcome = Input<'screening.decide'>['decision']['outcome'];
const CANARY = 'ZQ-reasons-QZ';

/** Steps a supervisor may ask for that do not fit, and change nothing. */
const TRIED = [
  ['violation.report', { reportedOn: '2026-11-24', reportedBy: 'survivor', lines: ['none'], what: 'Late' }],
  ['possibleSurvivor.decide', { outcome: 'goOn', advocate: 'Ana', reasons: 'Talked' }],
  ['document.notice', { language: 'en' }],
  ['safety.plan', { plan: { on: '2026-11-24', people: ['nobody'], made: 'declined', steps: [] } }],
] as const;

/** Everything a supervisor can be shown of a case before they judge. */
async function seen(visitor: Visitor, place: Place) {
  const record = await visitor.ask('cases.record', { case: place.case });
  const { waiting } = await visitor.ask('supervision.queue', {});
  const opened = await Promise.all(
    waiting.map(({ case: id, pathway, screening }) =>
      visitor.ask('supervision.open', { case: id, pathway, screening }),
    ),
  );
  return {
    view: await visitor.ask('cases.view', { case: place.case }),
    record,
    today: await visitor.ask('today.view', {}),
    list: await visitor.ask('cases.list', {}),
    people: await visitor.ask('people.list', {}),
    circles: await visitor.ask('circles.list', { which: 'ahead' }),
    overview: await visitor.ask('program.overview', { from: '2000-01-01', until: '2100-01-01' }),
    agreement: await visitor.ask('supervision.agreement', {}),
    patterns: await visitor.ask('supervision.patterns', {}),
    draws: await visitor.ask('supervision.checkDraws', {}),
    versions: await visitor.ask('instrument.versions', {}),
    found: await Promise.all(
      ['heron', 'week', 'talked', 'fireda', CANARY].map((words) => visitor.ask('record.search', { words })),
    ),
    words: await Promise.all(
      record.entries.map(({ seq }) => visitor.ask('record.entry', { case: place.case, seq })),
    ),
    // What is refused may tell, too.
    refused: await Promise.all(
      TRIED.map(([name, input]) =>
        visitor.refused(name, { case: place.case, pathway: place.pathway, ...input }),
      ),
    ),
    waiting,
    opened,
  };
}

/** The same with every id by the order it comes up in, so that two stores can be compared. */
function byOrder(value: unknown): unknown {
  const ids = new Map<string, string>();
  const named = JSON.stringify(value).replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => {
    const known = ids.get(id) ?? `id-${ids.size}`;
    ids.set(id, known);
    return known;
  });
  return JSON.parse(named);
}

export function judgingBlind(program: () => TestProgram): void {
  describe('a supervisor who judges blind', () => {
    /** A pathway in preparation is screened anew, with the same answers each time and this decision. */
    async function decidedAs(outcome: Outcome, { steps = 6, worrying = ['weapon'] } = {}) {
      const own = copyOf(program());
      const clock = new HandClock();
      const first = await enter(own, 'supervisor', clock);
      const { policy } = await first.ask('program.view', {});
      const always = { ...policy, version: '9.0.0', screening: { ...policy.screening, auditShare: 1 } };
      await first.ask('program.adoptPolicy', { policy: always });
      await first.close();
      const facilitator = await enter(own, 'facilitator', clock);
      const place = await openCase(facilitator, clock, 'Blue Heron');
      await lead(facilitator, clock, place, steps);
      await facilitator.ask('concern.raise', { case: place.case, pathway: place.pathway, words: 'Odd' });
      await screen(facilitator, clock, place, worrying, { outcome, reasons: CANARY });
      await facilitator.close();
      return { place, supervisor: await enter(own, 'supervisor', clock) };
    }

    test('is shown the same by every page whatever was decided, and no word of the reasons', async () => {
      const shown: unknown[] = [];
      for (const outcome of ['noConcern', 'proceedWithSafeguards', 'clarify', 'pause'] as const) {
        const { place, supervisor } = await decidedAs(outcome);
        const all = await seen(supervisor, place);
        expect(JSON.stringify(all)).not.toContain(CANARY);
        expect(all.opened.every(({ blind }) => blind)).toBe(true);
        // The place in the queue may tell; that is why it is a queue. Here the flagged one is first or second.
        const waiting = all.waiting
          .toSorted((a, b) => a.screening.localeCompare(b.screening))
          .map(({ why }) => why);
        expect(waiting).toEqual(['share', 'share']);
        const { waiting: _, opened: __, ...pages } = all;
        shown.push(byOrder(pages));
        await supervisor.close();
      }
      for (const one of shown) expect(one).toEqual(shown[0]);
    }, 120_000);

    test('is not told by where the pathway stands that the first screening let it go on', async () => {
      const shown: unknown[] = [];
      for (const outcome of ['noConcern', 'proceedWithSafeguards', 'clarify', 'pause'] as const) {
        const { place, supervisor } = await decidedAs(outcome, { steps: 4, worrying: [] });
        const { waiting: _, opened: __, ...pages } = await seen(supervisor, place);
        shown.push(byOrder(pages));
        const [{ screening = '' } = {}] = (await supervisor.ask('supervision.queue', {})).waiting;
        const about = { case: place.case, pathway: place.pathway, screening };
        await supervisor.ask('supervision.judge', { ...about, outcome, reasons: 'Read' });
        // The control: what was hidden is there to see once they have judged.
        const goesOn = outcome === 'noConcern' || outcome === 'proceedWithSafeguards';
        const { pathways } = await supervisor.ask('cases.view', { case: place.case });
        expect(pathways[0]?.stage).toBe(goesOn ? 'community' : 'screening');
        await supervisor.close();
      }
      for (const one of shown) expect(one).toEqual(shown[0]);
    }, 120_000);

    test('is shown the decision and its reasons once they have judged, and only then may audit it', async () => {
      const { place, supervisor } = await decidedAs('noConcern');
      const { waiting } = await supervisor.ask('supervision.queue', {});
      const flagged = waiting[0]?.screening ?? '';
      const about = { case: place.case, pathway: place.pathway, screening: flagged };
      const verdict = { ...about, verdict: 'disagrees' as const, reasons: 'A weapon' };
      expect(await supervisor.code('supervision.audit', verdict)).toBe('judge-first');
      const paper = { ...about, language: 'en' } as const;
      expect(await supervisor.code('document.decision', paper)).toBe('judge-first');
      await supervisor.ask('supervision.judge', { ...about, outcome: 'pause', reasons: 'A weapon' });
      const opened = await supervisor.ask('supervision.open', about);
      expect(opened.screening.decision?.reasons).toBe(CANARY);
      expect(opened.screening.milder).toBe(true);
      // The control: the paper that was refused before tells it now, and is in the record.
      const { bytes } = await supervisor.ask('document.decision', paper);
      expect(ask('pdftotext', ['{file}', '-'], Buffer.from(bytes, 'base64'))).toContain(CANARY);
      const { entries } = await supervisor.ask('cases.record', { case: place.case });
      expect(entries.map(({ type }) => type)).toContain('decisionPrinted');
      await supervisor.ask('supervision.audit', verdict);
      expect(await supervisor.code('supervision.audit', verdict)).toBe('already-audited');
      const { pathways } = await supervisor.ask('cases.view', { case: place.case });
      expect(pathways[0]?.standing).toBe('needed');
    });
  });
}
