import { beforeAll, describe, expect, it } from 'vitest';
import { agreementOf } from '#domain/supervision/agreement.ts';
import { agreementPicture } from '#renderer/pictures/agreement.ts';
import type { Drawing } from '#renderer/pictures/drawing.ts';
import { leftOpenPicture } from '#renderer/pictures/leftOpen.ts';
import { overruledPicture } from '#renderer/pictures/overruled.ts';
import type { Telling } from '#renderer/pictures/telling.ts';
import { agreementCautionSchema } from '#shared/vocabulary/agreement.ts';
import { languageSchema } from '#shared/vocabulary/text.ts';
import { crowded } from './crowded.ts';
import { tellingIn } from './telling.ts';

const CANARY = 'Quixworth';
const judged = (pairs: number, agreed: number) =>
  agreementOf(
    ['a', 'b', 'c'],
    Array.from({ length: pairs }, (_, at) => [at % 2 ? 'a' : 'b', at < agreed ? (at % 2 ? 'a' : 'b') : 'c']),
  );
const facilitators = [
  { by: 'facilitator' as const, of: `Ana ${CANARY}`, agreement: judged(20, 4) },
  { by: 'facilitator' as const, of: `Berta ${CANARY}`, agreement: judged(3, 2) },
  { by: 'facilitator' as const, of: `Clara ${CANARY}`, agreement: judged(0, 0) },
  { by: 'facilitator' as const, of: `Dora ${CANARY}`, agreement: judged(60, 60) },
];
const question = 'Did you swear or promise something, to a faith, a spirit or a person, that scares you?';

const pictures: Record<string, (telling: Telling, width: number) => Drawing> = {
  agreement: (telling, width) =>
    agreementPicture(
      { title: 'By facilitator', groups: facilitators, nameOf: ({ of }) => of },
      telling,
      width,
    ),
  leftOpen: (telling, width) =>
    leftOpenPicture(
      { title: 'Open', rows: [{ words: question, due: 12, notAsked: 7, declined: 3 }] },
      telling,
      width,
    ),
  overruled: (telling, width) =>
    overruledPicture(
      { title: 'Beside the rules', rows: [{ words: question, followed: 30, milder: 9, sterner: 2 }] },
      telling,
      width,
    ),
};

const tell: Record<string, Awaited<ReturnType<typeof tellingIn>>> = {};
beforeAll(async () => {
  for (const language of languageSchema.options) tell[language] = await tellingIn(language);
});
const told = (language: string, named: boolean): Telling => {
  const found = tell[language]?.([], named);
  if (found === undefined) throw new Error(`nothing is told in ${language}`);
  return found;
};
const wordsOf = (drawing: Drawing) => JSON.stringify([drawing.marks, drawing.list]);

describe.each(Object.entries(pictures))('the picture of %s', (name, draw) => {
  it.each(languageSchema.options)('keeps every word inside, and none over another, in %s', (language) => {
    for (const width of [200, 320, 480, 720]) {
      expect(crowded(draw(told(language, true), width)), name).toEqual([]);
    }
  });

  it('tells in a file no count under five, be it written or drawn', () => {
    const few = told('en', false).t('pictures:fewer', { number: '5' });
    const drawing = draw(told('en', false), 720);
    expect(wordsOf(drawing)).toContain(few);
    expect(wordsOf(drawing)).not.toContain(CANARY);
    if (name === 'agreement') return;
    // The control: on the page they are told and drawn.
    const seen = draw(told('en', true), 720);
    expect(wordsOf(seen)).not.toContain(few);
    expect(drawing.marks.length).toBeLessThan(seen.marks.length);
  });
});

it('names facilitators on the page, in the order given, each with every sentence of caution', () => {
  const seen = pictures.agreement?.(told('en', true), 720);
  expect(seen?.list.map(({ words }) => words.slice(0, 3))).toEqual(['Ana', 'Ber', 'Cla', 'Dor']);
  for (const [at, { agreement }] of facilitators.entries()) {
    const said = seen?.list[at]?.items?.map(({ words }) => words) ?? [];
    for (const caution of agreementCautionSchema.options) {
      const sentence = told('en', true).t(`reports:caution.${caution}`);
      expect(said.includes(sentence), caution).toBe(agreement.cautions.includes(caution));
    }
  }
});
