import 'reflect-metadata';
import { dayOf } from '#main/application/clock.ts';
import { parseDocument } from '#main/documents/model.ts';
import { signDocument } from '#main/documents/sign.ts';
import { makeProgram, makeSigner } from '../documents/people.ts';
import { granted } from './append.ts';
import { type Figure, figure, inTurn, millisecondsOf } from './measure.ts';
import { ask, type BenchStore, enter } from './store.ts';

/** What a summary takes to be made, signed and written down. */
export async function summaryFigure(store: BenchStore): Promise<Figure> {
  const application = await enter(store);
  const now = Date.now();
  const { release } = await ask(application, 'release.sign', {
    case: store.case,
    release: {
      survivor: store.survivor,
      parts: ['standing', 'services'],
      to: 'Bayside Housing',
      why: 'For a lease of her own',
      signedOn: dayOf(new Date(now)),
      until: dayOf(new Date(now + 20 * 86_400_000)),
      language: 'es',
      informed: true,
    },
  });
  const input = { case: store.case, pathway: store.pathway, release, language: 'en' } as const;
  const blank = await blankPage(new Date(now));
  const pairs = await inTurn(
    15,
    () => millisecondsOf(() => ask(application, 'document.summary', input)),
    () => millisecondsOf(blank),
  );
  await application.close();
  return figure(
    {
      title: 'Summary',
      measured: 'document.summary through the contract: PDF, both signatures, the disclosure on the disk',
      baseline: 'a page with one word in it, rendered and signed',
      as: 'times',
    },
    pairs,
  );
}

async function blankPage(at: Date): Promise<() => Promise<unknown>> {
  const program = await makeProgram('Harbor Circle');
  const signer = await makeSigner(program);
  const model = granted(
    parseDocument({
      kind: 'summary',
      language: 'en',
      title: '-',
      program: program.name,
      preparedAt: at.toISOString(),
      sections: [{ heading: '-', blocks: [{ block: 'paragraph', text: '-' }] }],
      signatureLine: { name: signer.name, role: signer.role, at: at.toISOString() },
      notLegalAdvice: false,
    }),
  );
  return async () => granted(await signDocument(model, {}, signer));
}
