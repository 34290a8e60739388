import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { openCase, screen, untilAgreement } from '#main/cli/demo/steps.ts';
import { verifyDocument } from '#main/documents/verify.ts';
import type { Outcome } from '#shared/vocabulary/screening.ts';
import { ask } from '../../documents/poppler.ts';
import { Desk, people } from './desk.ts';
import { holds, savedBy, textOf } from './steps/papers.ts';
import { type Told, tell, untilToday } from './told.ts';

const SURVIVOR = 'Zuleyka Quixworth';
/** What was answered, what was decided, and what a supervisor judged without seeing it. */
const DECISIONS: readonly (readonly [Record<string, 'yes' | 'notAsked'>, Outcome, Outcome])[] = [
  [{ oath: 'notAsked' }, 'noConcern', 'clarify'],
  [{ oath: 'notAsked' }, 'clarify', 'clarify'],
  [{ weapon: 'yes' }, 'pause', 'pause'],
  [{ weapon: 'yes' }, 'pause', 'pause'],
  [{ weapon: 'yes' }, 'clarify', 'pause'],
  [{}, 'noConcern', 'noConcern'],
  [{}, 'pause', 'noConcern'],
  [{}, 'noConcern', 'noConcern'],
  [{ 'neck-or-breath': 'yes' }, 'pause', 'pause'],
  [{}, 'noConcern', 'noConcern'],
  [{}, 'noConcern', 'noConcern'],
  [{}, 'noConcern', 'noConcern'],
];

let told: Told<string>;

/** A dozen decisions, every one judged blind and audited. */
beforeAll(async () => {
  told = await tell(async (story) => {
    await story.seat('supervisor');
    const { policy } = await story.ask('program.view', {});
    await story.ask('program.adoptPolicy', {
      policy: { ...policy, id: 'all-audited', screening: { ...policy.screening, auditShare: 1 } },
    });
    await story.seat('facilitator');
    const [place] = await openCase(story, {
      name: 'Lantern Street',
      officeReference: 'DA-0417',
      trafficking: ['labor'],
      survivors: [
        { name: SURVIVOR, language: 'es', contacts: [{ way: 'phone', detail: '555 0142', safe: true }] },
      ],
      accountableParties: [{ name: 'Mr. Vale', language: 'en', contacts: [] }],
    });
    await untilAgreement(story, place, 'labor');
    untilToday(story);
    for (const [other, outcome] of DECISIONS) {
      await screen(story, place, {
        occasion: 'asked',
        other,
        decision: { outcome, reasons: `${SURVIVOR} said so.`, safeguards: [] },
      });
    }
    await story.seat('supervisor');
    const view = await story.ask('cases.view', { case: place.case });
    for (const [at, { id: screening }] of (view.pathways[0]?.screenings ?? []).entries()) {
      const on = { case: place.case, pathway: place.pathway, screening };
      const outcome = DECISIONS[at]?.[2] ?? 'noConcern';
      await story.ask('supervision.judge', { ...on, outcome, reasons: 'As I read it.' });
      await story.ask('supervision.audit', { ...on, verdict: 'concurs', reasons: 'Seen.' });
    }
    return place.case;
  });
});

describe.each(['en', 'es'] as const)('the reports in %s', (language) => {
  test('a supervisor reads the numbers as the core gives them, draws again, and signs', async () => {
    const desk = await Desk.open(language, told.copy());
    const say = (keys: string, gaps = {}) => desk.say('reports', keys, gaps);
    await desk.sitDown('facilitator');
    await desk.go('/supervision/reports');
    await desk.page.getByText(say('notYours')).waitFor();

    await desk.changeSeats('supervisor');
    await desk.goTo('supervision');
    await desk.follow(say('link'));
    await desk.heading(say('title')).waitFor();
    const figure = (by: string) =>
      desk.page.getByRole('figure', {
        name: say(`agreement.title.${by}`, { period: say('period.all') }),
        exact: true,
      });
    const { groups } = await desk.ask('supervision.agreement', {});
    const all = groups.find(({ by }) => by === 'all')?.agreement;
    expect(all).toMatchObject({ pairs: 12, agreed: 9 });
    const share = new Intl.NumberFormat(language, { style: 'percent' });
    const decimal = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    const words = await figure('all').getByRole('list').allTextContents();
    for (const [measure, write] of [
      ['percent', share],
      ['kappa', decimal],
      ['ac1', decimal],
    ] as const) {
      const { value = Number.NaN, interval } = all?.[measure] ?? {};
      expect(words.join('\n')).toContain(
        say('agreement.value', {
          name: say(`measure.${measure}`),
          value: write.format(value),
          low: write.format(interval?.low ?? Number.NaN),
          high: write.format(interval?.high ?? Number.NaN),
        }),
      );
    }
    for (const caution of all?.cautions ?? []) expect(words.join('\n')).toContain(say(`caution.${caution}`));
    expect(await figure('facilitator').getByRole('list').first().textContent()).toContain(
      people.facilitator.name,
    );
    const patterns = await desk.ask('supervision.patterns', {});
    const overruled = desk.page.getByRole('figure', {
      name: say('overruled.title', { period: say('period.all') }),
      exact: true,
    });
    expect(await overruled.getByRole('list').first().textContent()).toContain(
      say('overruled.counts', { ...patterns.all }),
    );
    const [mostOpen] = patterns.unasked;
    expect(
      await desk.page
        .getByRole('figure', { name: say('open.title', { period: say('period.all') }), exact: true })
        .getByRole('list')
        .first()
        .textContent(),
    ).toContain(mostOpen?.text[language]);
    await desk.isAccessible();
    expect(await desk.page.locator('main').textContent()).not.toContain('Quixworth');

    // By keys alone.
    const check = desk.button(say('draw.check'));
    await check.focus();
    await desk.page.keyboard.press('Enter');
    await desk.page
      .getByRole('alert')
      .filter({ hasText: say('draw.right_other', { count: 12 }) })
      .waitFor();
    await desk.isAccessible();

    // A time in which nothing was decided has no number, and says so.
    await desk.page.getByRole('textbox', { name: say('period.to'), exact: true }).fill('2020-01-01');
    await desk.page.getByText(say('overruled.none')).waitFor();
    await desk.isAccessible();
    await desk.page.getByRole('textbox', { name: say('period.to'), exact: true }).fill('');
    await overruled.waitFor();

    const save = async (copy: 'own' | 'others') => {
      await desk.choose(say('paper.copy'), say(`paper.copies.${copy}.name`));
      return savedBy(desk, () => desk.press(say('paper.save')));
    };
    const noted = async () => (await desk.ask('record.audit', {})).events;
    const before = await noted();
    const own = await save('own');
    const others = await save('others');
    expect(await noted()).toBe(before + 2);
    for (const paper of [own, others]) {
      await holds(paper, people.supervisor.name);
      const verified = await verifyDocument(readFileSync(paper), {});
      expect(verified).toMatchObject({ ok: true, value: { kind: 'auditReport', role: 'supervisor' } });
      const read = ask('pdftotext', ['{file}', '-'], readFileSync(paper)).replace(/\s+/g, ' ');
      for (const canary of [...SURVIVOR.split(' '), 'Vale', 'Lantern', 'DA-0417', 'said so']) {
        expect(read).not.toContain(canary);
      }
      expect(read).toContain(share.format(all?.percent?.value ?? Number.NaN).replace(/\s/, ' '));
      expect(read).toContain(desk.say('documents', 'auditReport.few').replace('{number}', '5'));
      expect(read).toContain(desk.say('documents', 'auditReport.kept'));
    }
    // The control: what is on the paper is found there. And only the program's own copy names a facilitator.
    expect(await textOf(own)).toContain(people.facilitator.name);
    expect(await textOf(others)).not.toContain(people.facilitator.name);
    expect(await textOf(others)).not.toContain('Okafor');

    await desk.page.setViewportSize({ width: 320, height: 640 });
    await desk.settled();
    const overflow = await desk.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await desk.isAccessible();
  });
});
