import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { contract, isProcedureName, type ProcedureName } from '#shared/contract/index.ts';
import { commonErrors } from '#shared/contract/procedure.ts';
import type { Role } from '#shared/vocabulary/roles.ts';
import { fitting, garbage, spoiled } from './inputs.ts';
import { copyOf, enter, HandClock, type TestProgram, type Visitor } from './program.ts';
import { lead, openCase, type Place } from './story.ts';

/** These end the session, or change who may come in: they have their own tests. */
const apart: ReadonlySet<string> = new Set([
  'session.lock',
  'session.changePassphrase',
  'store.recover',
  'users.add',
  'users.reset',
]);
const names = Object.keys(contract)
  .filter(isProcedureName)
  .filter((name) => !apart.has(name));
const long = process.env.CIRCLEKEEPER_LONG === '1';

const permits = (name: ProcedureName, role: Role) => {
  const { roles } = contract[name];
  return roles === 'anyone' || roles.includes(role);
};

/** Every id that stands somewhere in what the case page shows, and a few that stand nowhere. */
function idsIn(view: unknown): string[] {
  const found = new Set<string>([
    'no-such-thing',
    '__proto__',
    'constructor',
    'someone-waiting',
    'pay-wages',
    'advocate',
  ]);
  const search = (value: unknown): void => {
    if (typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value)) found.add(value);
    if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) search(part);
  };
  search(view);
  return [...found];
}

const expected = (name: ProcedureName): ReadonlySet<string> =>
  new Set([...contract[name].errors, ...commonErrors.filter((code) => code !== 'internal'), 'done']);

export function hostileInputs(program: () => TestProgram): void {
  describe('whatever is handed in', () => {
    let before: TestProgram;
    let place: Place;
    let ids: string[];
    const clock = new HandClock();
    const days = () => [clock.today, clock.day(-1), clock.day(1), clock.day(20)];

    beforeAll(async () => {
      before = program();
    });

    async function withCase(role: Role): Promise<Visitor> {
      const own = copyOf(before);
      const facilitator = await enter(own, 'facilitator', clock);
      place = await openCase(facilitator, clock, 'Blue Heron');
      await lead(facilitator, clock, place);
      ids = idsIn([place, await facilitator.ask('cases.view', { case: place.case })]);
      if (role === 'facilitator') return facilitator;
      await facilitator.close();
      return enter(own, role, clock);
    }

    test.each(['facilitator', 'supervisor', 'keyholder'] as const)(
      'by a %s: garbage is refused by name, tells nothing back, and does the store no harm',
      async (role) => {
        const visitor = await withCase(role);
        const said = vi.spyOn(console, 'error').mockImplementation(() => {});
        for (const name of names.filter((each) => permits(each, role))) {
          const inputs = fc.oneof(garbage, spoiled(contract[name].input, ids, days()));
          for (const input of fc.sample(inputs, { seed: 20261124, numRuns: long ? 150 : 25 })) {
            const reply = await visitor.reply(name, input);
            const code = reply.ok ? 'done' : reply.error.code;
            expect(expected(name), `${name}: ${code}`).toContain(code);
            if (!reply.ok) expect(JSON.stringify(reply)).not.toContain('ZQ-canary');
          }
        }
        expect(said.mock.calls).toEqual([]);
        said.mockRestore();
        expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false);
        expect(await visitor.ask('record.audit', {})).toMatchObject({ ok: true });
      },
      300_000,
    );

    test.each(['facilitator', 'supervisor', 'keyholder'] as const)(
      'by a %s: what fits its form is done, or refused with a code that the contract announces',
      async (role) => {
        const visitor = await withCase(role);
        const said = vi.spyOn(console, 'error').mockImplementation(() => {});
        const mine = names.filter((each) => permits(each, role));
        const codes = new Map<string, Set<string>>();
        for (let round = 0; round < (long ? 60 : 8); round += 1) {
          for (const name of mine) {
            const [input] = fc.sample(fitting(contract[name].input, ids, days()), {
              seed: 7 + round,
              numRuns: 1,
            });
            // Now and then on the very case and pathway, as a person would.
            const aimed = input instanceof Object ? { ...input, ...aim(name, place) } : input;
            const code = await visitor.code(name, aimed);
            codes.set(name, (codes.get(name) ?? new Set()).add(code));
            expect(expected(name), `${name}: ${code} ${JSON.stringify(aimed).slice(0, 2_000)}`).toContain(
              code,
            );
          }
        }
        expect(said.mock.calls).toEqual([]);
        said.mockRestore();
        expect(await visitor.ask('record.audit', {})).toMatchObject({ ok: true });
        // The inputs get past the form: what comes back is mostly about what they say.
        const stuck = mine.filter((name) => [...(codes.get(name) ?? [])].join() === 'input-invalid');
        expect(stuck).toEqual([]);
      },
      300_000,
    );
  });
}

/** The case and the pathway of the story, where a procedure takes them. */
function aim(name: ProcedureName, { case: id, pathway }: Place): object {
  const { shape } = contract[name].input;
  return { ...('case' in shape ? { case: id } : {}), ...('pathway' in shape ? { pathway } : {}) };
}
