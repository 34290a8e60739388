import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { Policies } from '#main/application/policies.ts';
import { checkPolicy, loadPolicies } from '#main/application/policies.ts';
import type { PolicyFault } from '#main/application/policy-faults.ts';
import { instrumentFaultCodeSchema } from '#shared/vocabulary/instrument-fault.ts';
import { needSchema } from '#shared/vocabulary/obligation.ts';
import { outcomePolicySchema } from '#shared/vocabulary/outcome-policy.ts';
import { policySchema } from '#shared/vocabulary/policy.ts';

const shipped = join(import.meta.dirname, '../../policies');

function loaded(): Policies {
  const result = loadPolicies(shipped);
  if (!result.ok) throw new Error(result.error.faults.map(({ sentence }) => sentence).join('\n'));
  return result.value;
}

describe('what ships', () => {
  it('is found whole', () => {
    const policies = loaded();
    expect([...policies.program.keys()].sort()).toEqual(['default', 'pre-filing', 'restore-preset']);
    expect(policies.obligations.length).toBeGreaterThanOrEqual(40);
    expect(policies.instruments.size).toBeGreaterThanOrEqual(2);
    for (const file of readdirSync(join(shipped, 'program'))) {
      expect(policies.program.has(file.replace('.json', ''))).toBe(true);
    }
  });

  it('asks nothing of an accountable party that the source leaves open', () => {
    const { program } = loaded();
    expect(program.get('default')?.eligibility).toEqual([]);
    expect(program.get('pre-filing')?.eligibility).toEqual([]);
    expect(program.get('default')?.referralStage).toBe('charged');
    expect(program.get('pre-filing')?.referralStage).toBe('preFiling');
    for (const criterion of program.get('restore-preset')?.eligibility ?? [])
      expect(criterion.source).toMatch(/RESTORE/);
  });

  it('tells the referring office the same words whoever ended a process and whatever was found', () => {
    for (const { id, headings, headingFor } of loaded().program.values()) {
      expect(new Set([headingFor.withdrawn, headingFor.prosecution, headingFor.returned]).size, id).toBe(1);
      expect(headingFor.completed, id).not.toBe(headingFor.withdrawn);
      for (const { text } of headings) {
        expect(`${text.en} ${text.es}`, id).not.toMatch(
          /coer|press|presi|survivor|sobrevivi|withdr|retir|violat|incumpl|unsafe|safety|segur|returned|devuel/i,
        );
      }
    }
  });

  it('answers each need, of which the survivor can name any, for both kinds of harm', () => {
    const { obligations } = loaded();
    for (const need of needSchema.exclude(['ownWords']).options) {
      for (const harm of ['sex', 'labor'] as const) {
        const found = obligations.filter(({ needs, harms }) => needs.includes(need) && harms.includes(harm));
        expect(found.length, `${need}, ${harm}`).toBeGreaterThanOrEqual(2);
      }
    }
  });

  it('lets a survivor ask for ownership of the harm without any contact', () => {
    const { obligations } = loaded();
    for (const harm of ['sex', 'labor'] as const) {
      const apart = obligations.filter(
        ({ ownership, contact, harms }) => ownership && !contact && harms.includes(harm),
      );
      expect(apart.length).toBeGreaterThanOrEqual(3);
    }
  });

  it('never lets contact stand beside no contact at all', () => {
    const { obligations } = loaded();
    const none = obligations.find(({ id }) => id === 'no-contact-at-all');
    const contact = obligations.filter((obligation) => obligation.contact);
    expect(contact.length).toBeGreaterThanOrEqual(3);
    for (const { id, excludes } of contact) {
      expect(excludes).toContain('no-contact-at-all');
      expect(none?.excludes).toContain(id);
    }
    for (const { id, needs, contact } of obligations)
      if (needs.includes('noContact')) expect(contact, id).toBe(false);
  });

  it('asks the survivor to verify nothing', () => {
    for (const { id, verifier } of loaded().obligations) expect(verifier, id).not.toBe('survivor');
  });
});

// ---- faults

const read = (file: string) => JSON.parse(readFileSync(join(shipped, file), 'utf8'));

function faultsOf(policy: unknown): readonly PolicyFault[] {
  const result = checkPolicy(policy, { file: 'program/default.json' });
  return result.ok ? [] : result.error.faults;
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Spot = { readonly path: (string | number)[]; readonly value: Json };

function spots(value: Json, path: (string | number)[] = []): Spot[] {
  const below =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) =>
          spots(inner, [...path, Array.isArray(value) ? Number(key) : key]),
        )
      : [];
  return path.length > 0 ? [{ path, value }, ...below] : below;
}

/** A copy of `data` in which the holder of `path` was changed by `change(holder, key)`. */
function changed(
  data: Json,
  path: (string | number)[],
  change: (holder: Json, key: string | number) => void,
): Json {
  const copy = structuredClone(data);
  const holder = path.slice(0, -1).reduce<unknown>((here, step) => Reflect.get(here as object, step), copy);
  change(holder as Json, path.at(-1) ?? '');
  return copy;
}

/** The last key of a path as a fault names it. */
const keyOf = (path: (string | number)[]) => String(path.filter((step) => typeof step === 'string').at(-1));

describe('a policy with a slip in it', () => {
  const policy: Json = read('program/restore-preset.json');
  // `source` may be left out, and free text may say anything.
  const all = spots(policy).filter(({ path }) => path.at(-1) !== 'source');
  const keys = all.filter(({ path }) => typeof path.at(-1) === 'string');

  const shape = new Map<unknown, z.ZodType>(Object.entries(policySchema.shape));
  /** A section that came later has what it says by itself; and not every program has questions for everybody. */
  const mayBeLeftOut = ([section, ...inner]: Spot['path']) =>
    inner.length === 0
      ? shape.get(section)?.safeParse(undefined).success === true
      : [
          ...Object.keys(outcomePolicySchema.unwrap().shape.measures.shape),
          'margins',
          'accountableParty',
          'followUps',
          'longMinutes',
        ].includes(String(inner.at(-1)));

  const kinds: Record<string, { at: Spot[]; slip: (spot: Spot) => Json }> = {
    'a key left out': {
      at: keys.filter(({ path }) => !mayBeLeftOut(path)),
      slip: ({ path }) =>
        changed(policy, path, (holder, key) => Reflect.deleteProperty(holder as object, key)),
    },
    'a key misspelled': {
      at: keys,
      slip: ({ path, value }) =>
        changed(policy, path, (holder, key) => {
          Reflect.deleteProperty(holder as object, key);
          Reflect.set(holder as object, `${key}x`, value);
        }),
    },
    'a value of another type': {
      at: all,
      slip: ({ path, value }) =>
        changed(policy, path, (holder, key) =>
          Reflect.set(holder as object, key, typeof value === 'string' ? 7 : 'text'),
        ),
    },
    'nothing where a value belongs': {
      at: all,
      slip: ({ path }) => changed(policy, path, (holder, key) => Reflect.set(holder as object, key, null)),
    },
    'an empty text': {
      at: all.filter(({ value }) => typeof value === 'string'),
      slip: ({ path }) => changed(policy, path, (holder, key) => Reflect.set(holder as object, key, '')),
    },
    'a number far out of range': {
      at: all.filter(({ value }) => typeof value === 'number'),
      slip: ({ path }) => changed(policy, path, (holder, key) => Reflect.set(holder as object, key, 1e12)),
    },
    'a number below zero': {
      at: all.filter(({ value }) => typeof value === 'number'),
      slip: ({ path }) => changed(policy, path, (holder, key) => Reflect.set(holder as object, key, -1)),
    },
    'an id with a space': {
      at: keys.filter(({ path }) => path.at(-1) === 'id'),
      slip: ({ path }) =>
        changed(policy, path, (holder, key) => Reflect.set(holder as object, key, 'two words')),
    },
    'a word that is none of the choices': {
      at: keys.filter(({ path }) => ['referralStage', 'needs', 'format'].includes(String(path.at(-1)))),
      slip: ({ path }) => changed(policy, path, (holder, key) => Reflect.set(holder as object, key, 'maybe')),
    },
    'a heading that is not there': {
      at: keys.filter(({ path }) => path.at(-2) === 'headingFor'),
      slip: ({ path }) => changed(policy, path, (holder, key) => Reflect.set(holder as object, key, 'endd')),
    },
    'an entry that stands twice': {
      at: all.filter(({ path }) => typeof path.at(-1) === 'number'),
      slip: ({ path, value }) =>
        changed(policy, path, (holder) => {
          if (Array.isArray(holder)) holder.push(value);
        }),
    },
  };

  it('has none to begin with', () => {
    expect(faultsOf(policy)).toEqual([]);
  });

  it.each(Object.entries(kinds))('is refused, and the place named: %s', (_, { at, slip }) => {
    expect(at.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(fc.constantFrom(...at), (spot) => {
        const faults = faultsOf(slip(spot));
        expect(faults.length).toBeGreaterThan(0);
        expect(faults.some(({ place }) => place.includes(keyOf(spot.path)))).toBe(true);
        for (const { file, place, sentence } of faults) {
          expect(sentence).toMatch(/^In program\/default\.json, .+\.$/);
          expect(sentence).toContain(place);
          expect(sentence).not.toMatch(/undefined|\[object|Invalid|\n/);
          expect(file).toBe('program/default.json');
        }
      }),
      { seed: 20_261_124, numRuns: 200 },
    );
  });

  it.each<[string, Json]>([
    ['text', 'text'],
    ['a list', []],
    ['nothing', null],
    ['a number', 3],
  ])('is refused when it is no object at all: %s', (_, data) => {
    expect(faultsOf(data)[0]?.sentence).toMatch(
      /^In program\/default\.json, the file is .+ and should be of type object\.$/,
    );
  });

  it('says in one sentence what an editor has to look at', () => {
    const says = (path: (string | number)[], value: Json | undefined) =>
      faultsOf(changed(policy, path, (holder, key) => Reflect.set(holder as object, key, value)))[0]
        ?.sentence;
    expect(says(['screening', 'auditShare'], 20)).toBe(
      'In program/default.json, screening.auditShare is 20 and should be at most 1.',
    );
    expect(says(['referralStage'], 'prefiling')).toBe(
      'In program/default.json, referralStage is "prefiling" and should be one of "charged", "preFiling".',
    );
    expect(says(['eligibility', 1, 'question', 'es'], undefined)).toBe(
      'In program/default.json, eligibility[weapon-used].question.es is missing.',
    );
    expect(says(['headingFor', 'returned'], 'coercion')).toBe(
      'In program/default.json, headingFor.returned is "coercion", and headings has none with that id.',
    );
  });
});

describe('a folder with a slip in it', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'policies-'));
    cpSync(shipped, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function rewrite(file: string, change: (text: string) => string): void {
    const path = join(folder, file);
    const before = readFileSync(path, 'utf8');
    const after = change(before);
    expect(after).not.toBe(before);
    writeFileSync(path, after);
  }

  // biome-ignore lint/suspicious/noExplicitAny: the slips below write what no type allows.
  function edit(file: string, change: (data: any) => void): void {
    rewrite(file, (text) => {
      const data = JSON.parse(text);
      change(data);
      return JSON.stringify(data, null, 2);
    });
  }

  function faults(): readonly PolicyFault[] {
    const result = loadPolicies(folder);
    if (result.ok) return [];
    expect(result.error.code).toBe('policy-inconsistent');
    expect(result.error.params?.sentence).toBe(result.error.faults[0]?.sentence);
    return result.error.faults;
  }
  const sentences = () => faults().map(({ sentence }) => sentence);

  it('is well when nothing was touched', () => {
    expect(sentences()).toEqual([]);
  });

  it('names the line where a file stops being JSON', () => {
    rewrite('program/default.json', (text) => text.replace('"charged",', '"charged"'));
    const line = readFileSync(join(folder, 'program/default.json'), 'utf8')
      .split('\n')
      .findIndex((row) => row.includes('"charged"'));
    expect(sentences()).toEqual([
      expect.stringMatching(/^In program\/default\.json, the file is not valid JSON: look at line \d+\.$/),
    ]);
    // The fault shows at the first thing after the missing comma.
    expect(sentences()[0]).toContain(`line ${line + 2}`);
  });

  it('notices any single character of structure that was lost', () => {
    const text = readFileSync(join(shipped, 'program/default.json'), 'utf8');
    const structure = [...text.matchAll(/[{}[\],](?=\n)|(?<="):(?= )/g)].map(({ index }) => index);
    fc.assert(
      fc.property(fc.constantFrom(...structure), (at) => {
        writeFileSync(join(folder, 'program/default.json'), text.slice(0, at) + text.slice(at + 1));
        expect(sentences()[0] ?? 'nothing was noticed').toMatch(/^In program\/default\.json, /);
      }),
      { seed: 20_261_124, numRuns: 150 },
    );
  });

  it('notices a key that stands twice, which JSON itself lets pass', () => {
    rewrite('program/default.json', (text) =>
      text.replace('"blindAudit": true,', '"blindAudit": true, "blindAudit": false,'),
    );
    expect(sentences()).toEqual([
      expect.stringMatching(
        /^In program\/default\.json, the file has "blindAudit" twice in one place, the second time in line \d+\.$/,
      ),
    ]);
  });

  it('takes braces and colons inside a text for text', () => {
    edit('program/default.json', (data) => {
      data.about.en = 'One "quoted": { and } and "quoted": again \\';
    });
    expect(sentences()).toEqual([]);
  });

  it('names a file or folder that is not there', () => {
    rmSync(join(folder, 'services/kinds.json'));
    rmSync(join(folder, 'program'), { recursive: true });
    expect(sentences()).toEqual([
      'In services/kinds.json, the file cannot be read (ENOENT).',
      'In program, the file cannot be read (ENOENT).',
    ]);
    mkdirSync(join(folder, 'program'));
    expect(sentences()).toContain('In program, the file holds no .json file, and at least one is needed.');
  });

  it('reports every file at once, not one a day', () => {
    edit('services/kinds.json', (data) => delete data.kinds[0].text.es);
    edit('program/default.json', (data) => delete data.screening.validDays);
    expect(sentences()).toEqual([
      'In services/kinds.json, kinds[advocate].text.es is missing.',
      'In program/default.json, screening.validDays is missing.',
    ]);
  });

  it('follows what an obligation excludes', () => {
    // biome-ignore lint/suspicious/noExplicitAny: see above.
    const at = (data: any, id: string) =>
      data.obligations.find((obligation: { id: string }) => obligation.id === id);
    edit('obligations/library.json', (data) => {
      at(data, 'apology-letter').excludes = ['no-contact-at-al', 'apology-letter', 'pay-school'];
    });
    expect(sentences()).toEqual([
      'In obligations/library.json, obligations[no-contact-at-all].excludes[#2] is "apology-letter", which does not exclude "no-contact-at-all" in turn.',
      'In obligations/library.json, obligations[apology-letter].excludes[#1] is "no-contact-at-al", and there is no obligation with that id.',
      'In obligations/library.json, obligations[apology-letter].excludes[#2] is "apology-letter", the obligation itself.',
      'In obligations/library.json, obligations[apology-letter].excludes[#3] is "pay-school", which does not exclude "apology-letter" in turn.',
    ]);
  });

  it('refuses the survivor as the one who verifies', () => {
    edit('obligations/library.json', (data) => {
      data.obligations[0].verifier = 'survivor';
    });
    expect(faults()[0]?.place).toBe('obligations[pay-restitution].verifier');
  });

  it('refuses one id for two things', () => {
    edit('obligations/library.json', (data) => {
      data.obligations[1].id = data.obligations[0].id;
    });
    edit('services/kinds.json', (data) => {
      data.kinds[1].id = data.kinds[0].id;
    });
    edit('program/pre-filing.json', (data) => {
      data.id = 'default';
    });
    expect(sentences()).toEqual([
      'In obligations/library.json, obligations[pay-restitution].id is "pay-restitution" a second time.',
      'In services/kinds.json, kinds[advocate].id is "advocate" a second time.',
      'In program/pre-filing.json, id is "default", like that of another file.',
    ]);
  });

  it('takes no heading that tells a story: one line, for the office gets it to the letter', () => {
    edit('program/default.json', (data) => {
      data.headings[0].text.en = 'The process ended.\nHe said in the circle that';
      data.headings[1].text.es = 'x'.repeat(201);
    });
    const places = faults().map(({ place }) => place);
    expect(places).toEqual(['headings[completed].text.en', 'headings[ended].text.es']);
  });

  it('follows a policy to its instruments', () => {
    edit('program/default.json', (data) => {
      data.screening.instruments = { survivor: 'survivors', family: data.screening.instruments.survivor };
    });
    expect(sentences()).toEqual([
      'In program/default.json, screening.instruments.survivor is "survivors", and there is no instrument with that id.',
      'In program/default.json, screening.instruments.family is "survivor", an instrument made for another person (survivor).',
    ]);
  });

  it('follows an instrument to everything it names', () => {
    edit('instruments/survivor-1.json', (data) => {
      data.items[0].followUps = ['nowhere-a'];
      data.items[0].lessens = ['nowhere-b'];
      data.items[0].service = 'nowhere-c';
      data.rules[0].safeguards = ['nowhere-d'];
      data.rules[0].when = {
        any: [{ all: [{ concern: 'nowhere-f' }] }, { atLeast: 1, of: [{ possible: 'nowhere-g' }] }],
      };
      data.contradictions[0].against = 'nowhere-h';
    });
    const found = sentences();
    for (const letter of 'abcdfgh') {
      expect(
        found.some((sentence) => sentence.includes(`"nowhere-${letter}"`)),
        letter,
      ).toBe(true);
    }
    for (const sentence of found) expect(sentence).toMatch(/^In instruments\/survivor-1\.json, [^{}]+\.$/);
  });

  it('has words for everything the domain finds wrong with an instrument', () => {
    const domain = readFileSync(join(shipped, '../src/main/domain/screening/instrument.ts'), 'utf8');
    const codes = [...domain.matchAll(/(?:fault|unknown)\(\s*'(\w+)'/g)].map(([, code]) => code);
    expect(codes.length).toBeGreaterThan(15);
    for (const code of codes) expect(instrumentFaultCodeSchema.options).toContain(code);
  });
});
