import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkInstrumentText } from '#main/application/instruments/check.ts';
import { linesOf } from '#main/application/instruments/lines.ts';
import { remedyOfFault, sentenceOfFault } from '#main/application/words.ts';
import { instrumentJsonSchema } from '#main/cli/instrument.ts';
import { instrumentFaultCodeSchema } from '#shared/vocabulary/instrument-fault.ts';
import { type Instrument, instrumentSchema } from '#shared/vocabulary/screening.ts';

const text = readFileSync('policies/instruments/survivor-1.json', 'utf8');
const services = new Set(
  (JSON.parse(readFileSync('policies/services/kinds.json', 'utf8')) as { kinds: { id: string }[] }).kinds.map(
    ({ id }) => id,
  ),
);

/** What is wrong with a text: code, the words on its line, and the line. */
function faultsIn(written: string) {
  const checked = checkInstrumentText(written, services);
  const rows = written.split('\n');
  return (checked.ok ? [] : checked.error).map(({ code, line }) => ({
    code,
    line,
    says: (rows[line - 1] ?? '').trim(),
  }));
}

/** The survivor's instrument as somebody's slip left it. */
// biome-ignore lint/suspicious/noExplicitAny: the slips below write what no type allows.
function slip(change: (data: any) => void): string {
  const data = JSON.parse(text);
  change(data);
  return JSON.stringify(data, null, 2);
}
// biome-ignore lint/suspicious/noExplicitAny: see above.
const itemOf = (data: any, id: string) => data.items.find((item: { id: string }) => item.id === id);
// biome-ignore lint/suspicious/noExplicitAny: see above.
const ruleOf = (data: any, id: string) => data.rules.find((rule: { id: string }) => rule.id === id);

test.each(['survivor', 'family', 'accountable-party'])('the shipped %s instrument passes', (name) => {
  expect(faultsIn(readFileSync(`policies/instruments/${name}-1.json`, 'utf8'))).toEqual([]);
});

test.each(['constructor', 'valueOf', '__proto__'])(
  'no question is called %s, as every object has one',
  (id) => {
    const text = readFileSync('policies/instruments/survivor-1.json', 'utf8').replaceAll(
      '"weapon"',
      `"${id}"`,
    );
    expect(faultsIn(text).map(({ code }) => code)).toContain('wrongValue');
    // The control: by another name it is the same instrument.
    expect(faultsIn(text.replaceAll(`"${id}"`, '"blade"'))).toEqual([]);
  },
);

describe('a slip is refused on its line', () => {
  test.each<[string, string, string]>([
    ['missingTranslation', '"question": {', slip((data) => delete itemOf(data, 'weapon').question.es)],
    [
      'unknownItem',
      '"possible": "wepon"',
      slip((data) => {
        ruleOf(data, 'weapon-about').when = { possible: 'wepon' };
      }),
    ],
    [
      'unknownItem',
      '"nowhere"',
      slip((data) => {
        itemOf(data, 'direct-contact').followUps = ['contact-about-case', 'nowhere'];
      }),
    ],
    [
      'unknownSafeguard',
      '"a-wish"',
      slip((data) => {
        ruleOf(data, 'a-hard-day').safeguards = ['go-slowly', 'a-wish'];
      }),
    ],
    [
      'impossibleCount',
      '"id": "a-hard-day",',
      slip((data) => {
        ruleOf(data, 'a-hard-day').when = { atLeast: 3, of: [{ possible: 'able-today' }] };
      }),
    ],
    [
      'followUpCycle',
      '"id": "direct-contact",',
      slip((data) => {
        itemOf(data, 'contact-about-case').followUps = ['direct-contact'];
      }),
    ],
    ['repeatedId', '"id": "weapon",', slip((data) => data.items.push(itemOf(data, 'weapon')))],
    [
      'unknownService',
      '"service": "magic"',
      slip((data) => {
        itemOf(data, 'own-supporter').service = 'magic';
      }),
    ],
    [
      'unknownKey',
      '"criticl": "danger",',
      slip((data) => {
        const { id, domain, question, why, howToAsk, lookFor } = itemOf(data, 'own-supporter');
        data.items[data.items.length - 1] = {
          id,
          domain,
          question,
          criticl: 'danger',
          why,
          howToAsk,
          lookFor,
          concernWhen: 'no',
        };
      }),
    ],
    [
      'wrongValue',
      '"concernWhen": "maybe",',
      slip((data) => {
        itemOf(data, 'weapon').concernWhen = 'maybe';
      }),
    ],
    [
      'wrongValue',
      '"all": 7',
      slip((data) => {
        ruleOf(data, 'weapon-about').when = { any: [{ possible: 'weapon' }, { all: 7 }] };
      }),
    ],
    ['missing', '"rules": [', slip((data) => delete data.rules[0].outcome)],
    [
      'criticalUndecided',
      '"id": "threat-tied",',
      slip((data) => {
        data.rules = data.rules.filter(({ id }: { id: string }) => id !== 'threat-tied-to-choice');
      }),
    ],
  ])('%s: %s', (code, says, written) => {
    const found = faultsIn(written);
    // What is missing stands on the line of what it is missing from.
    if (code === 'missing') expect(found).toContainEqual(expect.objectContaining({ code, says: '{' }));
    else expect(found).toContainEqual(expect.objectContaining({ code, says }));
  });

  test('a second item with one id is the second one', () => {
    const [fault] = faultsIn(slip((data) => data.items.push(itemOf(data, 'weapon'))));
    const first = text.split('\n').findIndex((row) => row.includes('"id": "weapon"')) + 1;
    expect(fault?.line).toBeGreaterThan(first + 100);
  });

  test('a comma that was lost, and a key that stands twice', () => {
    const lost = text.replace('"for": "survivor",', '"for": "survivor"');
    const line = lost.split('\n').findIndex((row) => row.includes('"for": "survivor"')) + 2;
    expect(faultsIn(lost)).toMatchObject([{ code: 'notJson', line }]);
    const twice = text.replace('"for": "survivor",', '"for": "survivor",\n  "for": "family",');
    expect(faultsIn(twice)).toMatchObject([{ code: 'repeatedKey', says: '"for": "family",' }]);
  });

  test('ten thousand items', () => {
    const many = slip((data) => {
      data.items = Array.from({ length: 10_000 }, (_, at) => ({ id: `item-${at}` }));
    });
    expect(faultsIn(many)).toContainEqual(expect.objectContaining({ code: 'tooMany', says: '"items": [' }));
    expect(faultsIn(many).length).toBeLessThanOrEqual(100);
    const whole = slip((data) => {
      data.items = Array.from({ length: 10_000 }, () => data.items[0]);
    });
    expect(faultsIn(whole)).toMatchObject([{ code: 'tooLarge' }]);
  });

  test('a text that is too long, or too deep to walk', () => {
    expect(faultsIn(`"${'a'.repeat(2_000_000)}"`)).toMatchObject([{ code: 'tooLarge' }]);
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect(['tooDeep', 'notJson']).toContain(faultsIn(deep)[0]?.code);
    expect(faultsIn(`${'{"all":['.repeat(50)}1${']}'.repeat(50)}`)).toMatchObject([{ code: 'tooDeep' }]);
  });

  test('nothing at all, and what is no instrument', () => {
    for (const [written, code] of [
      ['', 'notJson'],
      ['null', 'wrongValue'],
      ['[]', 'wrongValue'],
      ['{"a": "\\q"}', 'notJson'],
    ])
      expect(faultsIn(written ?? '')).toContainEqual(expect.objectContaining({ code }));
  });
});

test('every fault has a sentence and a remedy, and leaves no gap open', () => {
  const params = Object.fromEntries(
    ['place', 'name', 'most', 'item', 'rule', 'id', 'within', 'domain', 'contradiction'].map((gap) => [
      gap,
      'x',
    ]),
  );
  for (const code of instrumentFaultCodeSchema.options) {
    expect(sentenceOfFault({ code, params }), code).toMatch(/^[^{}]+\.$/);
    expect(remedyOfFault({ code, params }), code).toMatch(/^[^{}]+\.$/);
  }
});

test('whatever is written, each value is found on the line where it begins', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), (written) => {
      const pretty = JSON.stringify(JSON.parse(written), null, 2);
      const lines = linesOf(pretty, 40);
      if (lines === undefined) throw new Error('too deep');
      const rows = pretty.split('\n');
      const walk = (value: unknown, path: PropertyKey[]): void => {
        const begins = JSON.stringify(value, null, 2).split('\n')[0] ?? '';
        expect(rows[lines.at(path) - 1]).toContain(begins.slice(0, 1));
        if (typeof value === 'object' && value !== null)
          for (const [key, inner] of Object.entries(value))
            walk(inner, [...path, Array.isArray(value) ? Number(key) : key]);
      };
      walk(JSON.parse(pretty), []);
    }),
    { seed: 20_261_125, numRuns: 300 },
  );
});

test('any part of an instrument that is lost is told, never thrown', () => {
  const data: Instrument = instrumentSchema.parse(JSON.parse(text));
  const rows = JSON.stringify(data, null, 2).split('\n');
  fc.assert(
    fc.property(fc.nat(rows.length - 1), fc.nat(3), (at, many) => {
      const cut = [...rows.slice(0, at), ...rows.slice(at + many + 1)].join('\n');
      const checked = checkInstrumentText(cut, services);
      if (!checked.ok) for (const fault of checked.error) expect(fault.line).toBeGreaterThan(0);
    }),
    { seed: 20_261_125, numRuns: 300 },
  );
});

test('the schema in the documentation is the one that reads', () => {
  expect(JSON.parse(readFileSync('docs/instrument.schema.json', 'utf8'))).toEqual(
    JSON.parse(JSON.stringify(instrumentJsonSchema())),
  );
});
