import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { auditStore } from '#main/application/program.ts';
import { appending, openStore } from './append.ts';
import { type Figure, figure, inTurn, millisecondsOf, type Pair, shareOf } from './measure.ts';
import { ask, type BenchStore, CASE_LENGTH, enter } from './store.ts';

/** What the long case takes to be shown: the first time after an unlock, and from then on. */
export async function caseViewFigures(store: BenchStore): Promise<Figure[]> {
  const cold: Pair[] = [];
  const warm: Pair[] = [];
  for (let round = 0; round < 7; round += 1) {
    const application = await enter(store);
    const view = () => ask(application, 'cases.view', { case: store.case });
    const first = await millisecondsOf(view);
    const text = JSON.stringify(await view());
    const parsing = () => shareOf(20, () => JSON.parse(text));
    cold.push({ measured: first, baseline: parsing() });
    warm.push(...(await inTurn(20, () => millisecondsOf(view), parsing)));
    await application.close();
  }
  const about = { baseline: 'JSON.parse of the same answer', as: 'times' } as const;
  const measured = `cases.view of a case of ${CASE_LENGTH} events and more`;
  return [
    figure({ title: 'Case, cold', measured: `${measured}, first after the unlock`, ...about }, cold),
    figure({ title: 'Case, warm', measured: `${measured}, again`, ...about }, warm),
  ];
}

/** What the audit takes for each of a thousand events and more. */
export async function auditFigure(store: BenchStore): Promise<Figure> {
  const work = await openStore(store);
  const append = appending(store, work);
  while (auditStore(work.vault, work.store).counts.events < 1_000)
    for (let more = 0; more < 100; more += 1) await append();

  const { events } = auditStore(work.vault, work.store).counts;
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const bytes = Buffer.alloc(64, 'x');
  const signature = sign('sha256', bytes, { key: privateKey, dsaEncoding: 'ieee-p1363' });
  const checking = () => verify('sha256', bytes, { key: publicKey, dsaEncoding: 'ieee-p1363' }, signature);
  const auditing = () => {
    if (auditStore(work.vault, work.store).wrong !== undefined)
      throw new Error('The audit found something wrong');
  };
  const pairs = await inTurn(
    15,
    () => shareOf(1, auditing) / events,
    () => shareOf(events, checking),
  );
  work.close();
  return figure(
    {
      title: 'Audit',
      measured: `each of ${events} events: order, chains, hash, signature, certificate, body opened and fitting`,
      baseline: 'one signature verified',
      as: 'times',
    },
    pairs,
  );
}
