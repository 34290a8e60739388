import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { hasSentence } from '#main/application/words.ts';
import { contractPage, contractSchema } from '#main/cli/contract.ts';
import { contract, isProcedureName } from '#shared/contract/index.ts';
import { commonErrors } from '#shared/contract/procedure.ts';

const all = Object.keys(contract)
  .filter(isProcedureName)
  .map((name) => [name, contract[name]] as const);

const anySchema = z.record(z.string(), z.unknown());
const pageSchema = z.object({
  procedures: z.record(z.string(), z.object({ input: anySchema, output: anySchema })),
});

/** The contract as a script reads it: written down as JSON and read again. */
const written = () => pageSchema.parse(JSON.parse(JSON.stringify(contractSchema())));

describe('the contract', () => {
  test('is the page of the documentation, word for word', () => {
    const page = readFileSync(new URL('../../docs/contract.md', import.meta.url), 'utf8');
    expect(page).toBe(contractPage());
  });

  test('has a JSON Schema for every procedure, both ways, that names only what it allows', () => {
    const { procedures } = written();
    expect(Object.keys(procedures).length).toBeGreaterThanOrEqual(30);
    expect(Object.keys(procedures)).toEqual(all.map(([name]) => name));
    for (const [name, { input, output }] of Object.entries(procedures)) {
      for (const schema of [input, output]) {
        expect(schema, name).toMatchObject({ type: 'object', additionalProperties: false });
        expect(schema.$schema, name).toBe('https://json-schema.org/draft/2020-12/schema');
      }
    }
  });

  test('has schemas that another reader of JSON Schema understands as we do', () => {
    const { procedures } = written();
    const read = (name: string) => z.fromJSONSchema(procedures[name]?.input ?? {});
    const examples: readonly (readonly [string, unknown, boolean])[] = [
      ['cases.view', { case: 'c-1' }, true],
      ['cases.view', { case: 'no spaces here' }, false],
      ['cases.view', { case: 'c-1', more: 1 }, false],
      ['cases.view', {}, false],
      ['pathway.withdraw', { case: 'c-1', pathway: 'p-1' }, true],
      ['pathway.withdraw', { case: 'c-1', pathway: 'p-1', reason: 'none is asked' }, false],
      ['choice.record', { case: 'c', pathway: 'p', choice: {} }, false],
      [
        'plan.approve',
        { case: 'c', pathway: 'p', approvedOn: '2026-11-24', startsOn: '2026-11-24', bySurvivor: true },
        true,
      ],
      [
        'plan.approve',
        { case: 'c', pathway: 'p', approvedOn: '2026-11-24', startsOn: '2026-11-24', bySurvivor: false },
        false,
      ],
      ['service.change', { case: 'c', service: 's', standing: 'kept', on: '2026-11-24' }, true],
      ['service.change', { case: 'c', service: 's', standing: 'gone', on: '2026-11-24' }, false],
    ];
    for (const [name, example, fits] of examples) {
      expect(read(name).safeParse(example).success, `${name} ${JSON.stringify(example)}`).toBe(fits);
      expect(isProcedureName(name) && contract[name].input.safeParse(example).success).toBe(fits);
    }
  });

  test.each(all)(
    '%s says in one sentence what it does, who may ask, and how it may refuse',
    (_, { sentence, roles, errors }) => {
      expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(sentence.length).toBeLessThan(140);
      expect(roles.length).toBeGreaterThan(0);
      const unspoken = [...errors, ...commonErrors].filter((code) => !hasSentence(code));
      expect(unspoken).toEqual([]);
    },
  );

  test('lets the survivor’s two exits be asked with nothing but where they are', () => {
    for (const name of ['pathway.withdraw', 'pathway.chooseProsecution'] as const) {
      expect(Object.keys(contract[name].input.shape)).toEqual(['case', 'pathway']);
      expect(contract[name].errors.toSorted()).toEqual(['case-unknown', 'pathway-ended', 'pathway-unknown']);
      expect(contract[name].roles).toEqual(['facilitator', 'supervisor']);
    }
  });
});
