import { beforeAll, describe, expect, test } from 'vitest';
import { contract, isProcedureName } from '#shared/contract/index.ts';
import { copyOf, enter, HandClock, type TestProgram, Visitor } from './program.ts';

const names = Object.keys(contract).filter(isProcedureName);

/** Who may ask what: the contract, and nothing else, says. */
export function whoMayAsk(program: () => TestProgram): void {
  describe('who may ask', () => {
    let before: TestProgram;
    beforeAll(() => {
      before = program();
    });

    test('nothing but what anyone may, while the store is locked', async () => {
      const visitor = new Visitor(copyOf(before).folder, new HandClock());
      for (const name of names) {
        const expected = contract[name].roles === 'anyone' ? ['input-invalid', 'done'] : ['locked'];
        expect(expected, name).toContain(await visitor.code(name, { canary: 1 }));
      }
      await visitor.close();
    });

    test.each(['keyholder', 'facilitator', 'supervisor'] as const)(
      'a %s asks exactly what the contract permits, whatever they hand in',
      async (role) => {
        const visitor = await enter(copyOf(before), role);
        for (const name of names) {
          const { roles } = contract[name];
          const permitted = roles === 'anyone' || roles.includes(role);
          // What takes nothing at all would be done with nothing; a stray key is refused before that.
          expect(await visitor.code(name, { stray: true }), name).toBe(
            permitted ? 'input-invalid' : 'not-permitted',
          );
        }
      },
    );

    test('and nothing by another name', async () => {
      const visitor = await enter(copyOf(before), 'facilitator');
      for (const name of ['', 'cases', 'constructor', '__proto__', 'toString', 'CASES.VIEW', 'cases.view ']) {
        expect(await visitor.code(name, {}), name).toBe('procedure-unknown');
      }
    });
  });
}
