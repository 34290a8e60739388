import { type Figure, figure, inTurn, millisecondsOf, type Pair, shareOf } from '../measure.ts';
import { ask, enter } from '../store.ts';
import { CASES, type ManyStore } from './store.ts';

const questions = [
  { title: 'Today', procedure: 'today.view', input: {} },
  { title: 'Due', procedure: 'schedule.due', input: { when: 'overdue' } },
  { title: 'Due, found', procedure: 'schedule.due', input: { when: 'week', search: 'willow r' } },
  { title: 'List', procedure: 'cases.list', input: {} },
  { title: 'List, end', procedure: 'cases.list', input: { from: CASES - 100 } },
  { title: 'Find', procedure: 'cases.list', input: { search: 'willow r' } },
] as const;

/** What the morning and the list of cases take of the core, with very many cases: after an unlock, and again. */
export async function manyFigures(store: ManyStore): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { title, procedure, input } of questions) {
    const cold: Pair[] = [];
    const warm: Pair[] = [];
    for (let round = 0; round < 5; round += 1) {
      const application = await enter(store);
      const asking = () => ask(application, procedure, input);
      const first = await millisecondsOf(asking);
      const text = JSON.stringify(await asking());
      const parsing = () => shareOf(20, () => JSON.parse(text));
      cold.push({ measured: first, baseline: parsing() });
      warm.push(...(await inTurn(10, () => millisecondsOf(asking), parsing)));
      await application.close();
    }
    const about = { baseline: 'JSON.parse of the same answer', as: 'milliseconds more' } as const;
    const measured = `${procedure} ${JSON.stringify(input)} of ${CASES} cases`;
    figures.push(
      figure(
        { title: `${title}, cold`, measured: `${measured}, first after the unlock`, ...about, target: 100 },
        cold,
      ),
      figure({ title: `${title}, warm`, measured: `${measured}, again`, ...about, target: 50 }, warm),
    );
  }
  return figures;
}
